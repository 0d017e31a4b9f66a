import { useMemo, useState } from 'preact/hooks';
import { at } from './address.js';
import { environment } from './command-line.js';
import { html } from './html.js';
import { contains, Listing, Search, useWanted } from './listing.js';
import { Badge, Empty, Facts, Json, Split } from './parts.js';
import { useInRegion } from './region.js';
import { Table } from './table.js';
import { useCell } from './cell.js';
import { When } from './time.js';

const KINDS = { DELIVERED: 'good', FAILED: 'bad', PENDING: 'open', RECORDED: 'plain' };
const WORDS = { DELIVERED: 'delivered', FAILED: 'failed', PENDING: 'on its way', RECORDED: 'recorded' };
const idOf = event => event.eventId;

/** What services have told the world: where each went, and how it ended. */
export function Events({ session, here }) {
    useWanted(session.events, session.clock);
    useCell(session.clock);
    const all = useInRegion(session.events, here.region);
    const [wanted, setWanted] = useState('');
    const found = useMemo(() => all.filter(event => contains(JSON.stringify(event), wanted)).reverse(), [all, wanted]);
    const [id] = here.path;
    const chosen = all.find(event => idOf(event) === id);
    const columns = [
        { name: 'Time', width: '5.5rem', cell: event => html`<${When} at=${event.emittedAt} clock=${session.clock} />` },
        { name: 'Event', width: 'minmax(8rem, 1.5fr)', cell: typeOf },
        { name: 'Destination', width: 'minmax(8rem, 2fr)', cell: event => event.destination ?? 'none' },
        { name: 'Ended', width: '6.5rem', cell: event => html`<${Badge} kind=${KINDS[event.delivery]}>${WORDS[event.delivery] ?? event.delivery}<//>` },
        { name: 'Error', isMinor: true, width: 'minmax(5rem, 1.5fr)', cell: event => event.lastError },
    ];
    const list = html`<div class="tools">
            <${Search} label="Find events" placeholder="Type, destination, content" wanted=${wanted} onWanted=${setWanted} />
        </div>
        <${Listing} part=${session.events} what="events" isEmpty=${all.length === 0} nothing=${html`<${Nothing} here=${here} />`}>
            <${Table} label="Events" columns=${columns} items=${found} idOf=${idOf} to=${event => at('events', idOf(event))} chosen=${id} />
        <//>`;
    const detail =
        chosen &&
        html`<h2>${typeOf(chosen)}</h2>
            <${Facts}
                rows=${[
                    ['Ended', WORDS[chosen.delivery] ?? chosen.delivery],
                    ['Destination', chosen.destination ?? 'none'],
                    ['Attempts', chosen.attempts],
                    ['Last error', chosen.lastError],
                    ['Time', chosen.emittedAt],
                    ['Region', chosen.region],
                    ['Id', chosen.eventId],
                ]}
            />
            <${Json} value=${chosen.event} label="event" />`;
    return html`<${Split} list=${list} detail=${detail} back=${at('events')} label="Event" />`;
}

/** AWS's events say of what type they are in one of these members. */
function typeOf({ event }) {
    return event?.eventType ?? event?.['detail-type'] ?? event?.detailType ?? (event?.inboundMessageId ? 'Two-way message' : 'Event');
}

function Nothing({ here }) {
    const command = `export ${environment(here.account)}
aws pinpoint-sms-voice-v2 create-configuration-set --configuration-set-name watched
aws pinpoint-sms-voice-v2 create-event-destination --configuration-set-name watched --event-destination-name topic --matching-event-types ALL --sns-destination TopicArn=arn:aws:sns:us-east-1:${here.account}:texts`;
    return html`<${Empty} title="No events yet" command=${command}>
        <p>Messages that are sent with a configuration set have events for its destinations. One to begin with:</p>
    <//>`;
}
