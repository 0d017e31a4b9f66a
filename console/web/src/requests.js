import { useMemo, useState } from 'preact/hooks';
import { at } from './address.js';
import { commandLine, environment } from './command-line.js';
import { html } from './html.js';
import { contains, Listing, Search, useWanted } from './listing.js';
import { Badge, Copy, Empty, Facts, Json, Split } from './parts.js';
import { useInRegion } from './region.js';
import { Table } from './table.js';
import { When } from './time.js';

const idOf = request => request.requestId;

/** The calls that were made, the newest first. */
export function Requests({ session, here }) {
    useWanted(session.requests);
    const all = useInRegion(session.requests, here.region);
    const [wanted, setWanted] = useState('');
    const [onlyFailed, setOnlyFailed] = useState(false);
    const found = useMemo(
        () => all.filter(request => (!onlyFailed || isFailed(request)) && fits(request, wanted)).reverse(),
        [all, wanted, onlyFailed],
    );
    const [id] = here.path;
    const chosen = all.find(request => idOf(request) === id);
    const columns = [
        { name: 'Time', width: '5.5rem', cell: request => html`<${When} at=${request.receivedAt} />` },
        { name: 'Service', isMinor: true, width: 'minmax(6rem, 1fr)', cell: request => request.service },
        { name: 'Operation', width: 'minmax(8rem, 1.5fr)', cell: request => request.operation },
        { name: 'Status', width: '4rem', cell: request => html`<${Badge} kind=${isFailed(request) ? 'bad' : 'good'}>${request.status || 'none'}<//>` },
        { name: 'Error', width: 'minmax(6rem, 2fr)', cell: request => errorOf(request) },
        { name: 'Took', isMinor: true, width: '4.5rem', cell: request => `${(request.durationMicros / 1000).toFixed(1)} ms` },
    ];
    const list = html`<div class="tools">
            <${Search} label="Find calls" placeholder="Operation, error, input" wanted=${wanted} onWanted=${setWanted} />
            <label class="check"><input type="checkbox" checked=${onlyFailed} onChange=${event => setOnlyFailed(event.target.checked)} /> Refused only</label>
        </div>
        <${Listing} part=${session.requests} what="calls" isEmpty=${all.length === 0} nothing=${html`<${Nothing} here=${here} />`}>
            <${Table} label="Calls" columns=${columns} items=${found} idOf=${idOf} to=${request => at('requests', idOf(request))} chosen=${id} />
        <//>`;
    const detail = chosen && html`<${Detail} request=${chosen} />`;
    return html`<${Split} list=${list} detail=${detail} back=${at('requests')} label=${`Call ${chosen?.operation ?? ''}`} />`;
}

function isFailed(request) {
    return request.status === 0 || request.status >= 400;
}

function errorOf(request) {
    return [request.error, request.errorMessage].filter(Boolean).join(': ');
}

function fits(request, wanted) {
    const said = [request.service, request.operation, request.error, request.errorMessage, request.status, JSON.stringify(request.input)];
    return wanted === '' || contains(said.join(' '), wanted);
}

function Detail({ request }) {
    return html`<h2>${request.operation}</h2>
        ${isFailed(request) && html`<p class="problem"><b>${request.error ?? 'No answer'}</b> ${request.errorMessage}</p>`}
        ${request.fault && html`<p class="note">Struck by ${request.fault}.</p>`}
        ${request.service && html`<p class="buttons"><${Copy} text=${commandLine(request)} label="Copy as AWS CLI" /></p>`}
        <${Facts}
            rows=${[
                ['Service', request.service],
                ['Status', request.status || 'the connection was broken off'],
                ['Time', request.receivedAt],
                ['Took', `${request.durationMicros} µs`],
                ['Region', request.region],
                ['Request id', request.requestId],
                ['Asked by', request.seeded && 'a seed'],
            ]}
        />
        <h3>Input</h3>
        ${request.truncated && html`<p class="note">Large values are cut short; the command that is copied has them so, too.</p>`}
        ${request.input === undefined ? html`<p class="note">It was not read.</p>` : html`<${Json} value=${request.input} label="input" />`}`;
}

function Nothing({ here }) {
    const command = `${environment(here.account)} aws pinpoint-sms-voice-v2 describe-phone-numbers`;
    return html`<${Empty} title="No calls yet" command=${command}><p>Every call of AWS's services is listed here. One to begin with:</p><//>`;
}
