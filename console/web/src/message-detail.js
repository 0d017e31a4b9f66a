import { useEffect, useState } from 'preact/hooks';
import { dollars } from './bubble.js';
import { html } from './html.js';
import { OUTCOMES } from './outcomes.js';
import { Facts, Json, Problem, useWork } from './parts.js';

/** All that is known of a message, its events, and what may become of it now. */
export function MessageDetail({ session, entry }) {
    const { message } = entry;
    const [events, setEvents] = useState(null);
    const [run, work] = useWork();
    useEffect(() => {
        if (!entry.isInbound) {
            session.api.get(`messages/${encodeURIComponent(entry.id)}`).then(
                whole => setEvents(whole.events),
                () => setEvents([]),
            );
        }
    }, [entry.id, message.status, message.eventCount]);
    const decide = outcome =>
        run(async () => session.messages.put(await session.api.post(`messages/${encodeURIComponent(entry.id)}/outcome`, { outcome })));
    return html`<div class="more">
        <${Facts}
            rows=${[
                ['Id', entry.id],
                ['Time', entry.at],
                ['Region', message.region],
                ['Encoding', message.encoding],
                ['Parts', message.parts],
                ['Price', message.price > 0 && dollars(message.price)],
                ['Carrier fee', message.carrierFee > 0 && dollars(message.carrierFee)],
                ['Configuration set', message.configurationSet],
                ['Feedback', message.feedback],
                ['Keyword', message.keyword],
                ['Opt-out list', message.optOutList],
                ['Two-way', message.twoWay?.channel],
            ]}
        />
        ${!entry.isInbound &&
        html`<div class="buttons" role="group" aria-label="Let this become of it now">
            <span class="label">Now</span>
            ${OUTCOMES.filter(each => each.outcome).map(
                each => html`<button type="button" disabled=${work.isBusy} onClick=${() => decide(each.outcome)}>${each.name}</button>`,
            )}
        </div>`}
        <${Problem} error=${work.error} />
        ${message.context && Object.keys(message.context).length > 0 && html`<h3>Context</h3><${Json} value=${message.context} label="context" />`}
        ${events?.length > 0 && html`<h3>Events</h3>${events.map((event, i) => html`<${Json} value=${event} label=${`event ${i + 1}`} />`)}`}
    </div>`;
}
