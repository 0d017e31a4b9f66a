import { useEffect, useState } from 'preact/hooks';
import { at } from './address.js';
import { environment } from './command-line.js';
import { html } from './html.js';
import { Listing, useWanted } from './listing.js';
import { Badge, Empty, Facts, Json, Problem, Split, useWork } from './parts.js';
import { useInRegion } from './region.js';
import { statusKind } from './status.js';
import { Table } from './table.js';
import { useCell } from './cell.js';
import { When } from './time.js';

const idOf = registration => registration.registrationId;
const DENIALS = ['REQUIRE_UPDATES', 'DENY', 'REVOKE'];

/** What is registered or under review, and the decisions of AWS and the carriers. */
export function Registrations({ session, here }) {
    useWanted(session.registrations, session.clock);
    useCell(session.clock);
    const all = useInRegion(session.registrations, here.region);
    const [id] = here.path;
    const chosen = all.find(registration => idOf(registration) === id);
    const columns = [
        { name: 'Registration', width: 'minmax(9rem, 1.4fr)', cell: idOf },
        { name: 'Type', width: 'minmax(9rem, 1.5fr)', cell: registration => registration.registrationType },
        {
            name: 'Status',
            width: 'minmax(7rem, 1fr)',
            cell: registration => html`<${Badge} kind=${statusKind(registration.registrationStatus)}>${registration.registrationStatus}<//>`,
        },
        { name: 'Version', isMinor: true, width: '4.5rem', cell: registration => registration.versionNumber },
        { name: 'Region', isMinor: true, width: '6.5rem', cell: registration => registration.region },
        { name: 'Changed', isMinor: true, width: '6rem', cell: registration => registration.updatedAt && html`<${When} at=${registration.updatedAt} clock=${session.clock} />` },
    ];
    const list = html`<${Review} session=${session} />
        <${Listing} part=${session.registrations} what="registrations" isEmpty=${all.length === 0} nothing=${html`<${Nothing} here=${here} />`}>
            <${Table} label="Registrations" columns=${columns} items=${all} idOf=${idOf} to=${registration => at('registrations', idOf(registration))}
                chosen=${id} />
        <//>`;
    const detail = chosen && html`<${Detail} key=${id} session=${session} registration=${chosen} />`;
    return html`<${Split} list=${list} detail=${detail} back=${at('registrations')} label=${`Registration ${id ?? ''}`} />`;
}

/** Who decides about what is submitted from now on. */
function Review({ session }) {
    const [review, setReview] = useState(null);
    const [run, work] = useWork();
    useEffect(() => {
        session.api.get('account').then(account => setReview(account.registrationReview), () => {});
    }, [session]);
    const choose = wanted => run(async () => setReview((await session.api.put('account', { registrationReview: wanted })).registrationReview));
    return html`<div class="tools" role="group" aria-label="Who decides">
        <span class="label">Decided</span>
        ${[
            ['AUTOMATIC', 'by itself'],
            ['MANUAL', 'here'],
        ].map(
            ([value, name]) => html`<button type="button" disabled=${work.isBusy} aria-pressed=${review === value} onClick=${() => choose(value)}>${name}</button>`,
        )}
        <${Problem} error=${work.error} />
    </div>`;
}

function Detail({ session, registration }) {
    const [reason, setReason] = useState('');
    const [run, work] = useWork();
    const decide = decision =>
        run(async () => {
            const body = { decision };
            if (reason.trim() !== '' && DENIALS.includes(decision)) {
                body.reasons = [{ reason: reason.trim() }];
            }
            const done = await session.api.post(`registrations/${encodeURIComponent(idOf(registration))}/review`, body, { region: registration.region });
            session.say(`The registration is ${done.registrationStatus}`);
            session.registrations.refresh();
        });
    const status = registration.registrationStatus;
    return html`<h2>${idOf(registration)}</h2>
        <p><${Badge} kind=${statusKind(status)}>${status}<//></p>
        <div class="buttons" role="group" aria-label="Decide">
            <button type="button" disabled=${work.isBusy} onClick=${() => decide('APPROVE')}>Approve</button>
            <button type="button" disabled=${work.isBusy} onClick=${() => decide('REQUIRE_UPDATES')}>Require updates</button>
            <button type="button" disabled=${work.isBusy} onClick=${() => decide('DENY')}>Deny</button>
            ${status === 'REQUIRES_AUTHENTICATION' &&
            html`<button type="button" disabled=${work.isBusy} onClick=${() => decide('AUTHENTICATE')}>Authenticate</button>`}
            ${status === 'COMPLETE' && html`<button type="button" disabled=${work.isBusy} onClick=${() => decide('REVOKE')}>Revoke</button>`}
        </div>
        <label class="field">Reason of a denial <input value=${reason} maxlength="100" placeholder="BRAND_ADDRESS_INVALID" onInput=${event => setReason(event.target.value)} /></label>
        <${Problem} error=${work.error} />
        <${Facts}
            rows=${[
                ['Type', registration.registrationType],
                ['Version', registration.versionNumber],
                ['Region', registration.region],
                ['Changed', registration.updatedAt],
                ['ARN', registration.registrationArn],
            ]}
        />
        ${registration.deniedReasons?.length > 0 && html`<h3>Denied because</h3><${Json} value=${registration.deniedReasons} label="reasons" />`}
        ${registration.associations?.length > 0 && html`<h3>Associated with</h3><${Json} value=${registration.associations} label="associations" />`}`;
}

function Nothing({ here }) {
    const command = `${environment(here.account)} aws pinpoint-sms-voice-v2 create-registration --registration-type US_TOLL_FREE_REGISTRATION`;
    return html`<${Empty} title="No registrations yet" command=${command}><p>What is registered is decided about here. One to begin with:</p><//>`;
}
