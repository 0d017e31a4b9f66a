import { useMemo, useState } from 'preact/hooks';
import { at } from './address.js';
import { changeWords, Due } from './due.js';
import { html } from './html.js';
import { contains, Listing, Search, useWanted } from './listing.js';
import { Badge, Empty, Facts, Json, Split } from './parts.js';
import { useInRegion } from './region.js';
import { statusKind } from './status.js';
import { Table } from './table.js';
import { useCell } from './cell.js';
import { When } from './time.js';

const NAMES = { 'pinpoint-sms-voice-v2': 'SMS and Voice', chime: 'Chime', connect: 'Connect' };

/** The numbers of all services of the account in one table. */
export function Numbers({ session, here }) {
    useWanted(session.numbers, session.clock);
    useCell(session.clock);
    const all = useInRegion(session.numbers, here.region);
    const [wanted, setWanted] = useState('');
    const found = useMemo(() => all.filter(number => contains(JSON.stringify(number), wanted)), [all, wanted]);
    const [id] = here.path;
    const chosen = all.find(number => nameOf(number) === id);
    const columns = [
        { name: 'Number', width: 'minmax(9rem, 1.2fr)', cell: number => number.phoneNumber ?? number.id },
        { name: 'Service', width: 'minmax(7rem, 1fr)', cell: number => NAMES[number.service] ?? number.service },
        { name: 'State', width: 'minmax(6rem, 1fr)', cell: number => html`<${Badge} kind=${statusKind(number.state)}>${number.state}<//>` },
        { name: 'Type', isMinor: true, width: 'minmax(6rem, 1fr)', cell: number => [number.type, number.countryCode].filter(Boolean).join(' ') },
        { name: 'Holder', isMinor: true, width: 'minmax(6rem, 1.4fr)', cell: number => number.holder && `${number.holder.kind} ${number.holder.id ?? ''}` },
        { name: 'Two-way', isMinor: true, width: 'minmax(4rem, 1fr)', cell: number => number.twoWayChannel && lastOf(number.twoWayChannel) },
        {
            name: 'Next', isMinor: true,
            width: 'minmax(7rem, 1.2fr)',
            cell: number => number.due?.[0] && html`${changeWords(number.due[0].change)} <${When} at=${number.due[0].at} clock=${session.clock} />`,
        },
    ];
    const list = html`<div class="tools">
            <${Search} label="Find numbers" placeholder="Number, state, holder" wanted=${wanted} onWanted=${setWanted} />
        </div>
        <${Listing} part=${session.numbers} what="numbers" isEmpty=${all.length === 0} nothing=${html`<${Nothing} here=${here} />`}>
            <${Table} label="Numbers" columns=${columns} items=${found} idOf=${keyOf} to=${number => at('numbers', nameOf(number))}
                chosen=${chosen && keyOf(chosen)} />
        <//>`;
    const detail = chosen && html`<${Detail} number=${chosen} clock=${session.clock} />`;
    return html`<${Split} list=${list} detail=${detail} back=${at('numbers')} label=${`Number ${chosen?.phoneNumber ?? ''}`} />`;
}

/** What an address names it by: the number, or of a sender ID its id. */
function nameOf(number) {
    return number.phoneNumber ?? number.id;
}

function keyOf(number) {
    return [number.service, number.region, number.id].join(' ');
}

function Detail({ number, clock }) {
    return html`<h2>${nameOf(number)}</h2>
        <${Facts}
            rows=${[
                ['Service', NAMES[number.service] ?? number.service],
                ['State', number.state],
                ['Region', number.region],
                ['Type', number.type],
                ['Country', number.countryCode],
                ['Capabilities', number.capabilities?.join(', ')],
                ['Id', number.id],
                ['ARN', number.arn],
                ['Registration', number.registrationId && html`<a href=${at('registrations', number.registrationId)}>${number.registrationId}</a>`],
                ['Holder', number.holder && `${number.holder.kind} ${number.holder.id ?? ''}`],
                ['Two-way channel', number.twoWayChannel],
                ['Calling name', number.callingName],
                ['Calling name status', number.callingNameStatus],
            ]}
        />
        <h3>What happens next</h3>
        <${Due} due=${number.due} clock=${clock} />
        <h3>As the control API shows it</h3>
        <${Json} value=${number} label="number" />`;
}

/** Of an ARN, what it ends with. */
function lastOf(arn) {
    return arn.slice(arn.lastIndexOf(':') + 1);
}

function Nothing({ here }) {
    const region = here.region === 'all' ? 'us-east-1' : here.region;
    return html`<${Empty}
        title="No numbers yet"
        command=${`curl -X POST '${location.origin}/_dialtone/numbers?account=${here.account}' -d '{"numberType": "TOLL_FREE", "region": "${region}"}'`}
    >
        <p>A number that sends at once, as if it had been bought and registered:</p>
    <//>`;
}
