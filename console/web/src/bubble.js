import { html } from './html.js';
import { MessageDetail } from './message-detail.js';
import { Badge, Copy } from './parts.js';
import { spoken } from './speech.js';
import { statusKind } from './status.js';
import { When } from './time.js';
import { cardsOf, Rich } from './rich.js';

/** One message, on the side of whoever wrote it. */
export function Bubble({ session, entry, isChosen, href }) {
    const { message } = entry;
    // Cards have the text and the files in them.
    const isPlain = cardsOf(message.content).length === 0;
    return html`<article class=${`bubble ${entry.isInbound ? 'out' : 'in'} ${isChosen ? 'chosen' : ''}`}>
        <div class="body">
            ${isPlain && (message.channel === 'VOICE' ? html`<${Speech} message=${message} />` : html`<p dir="auto">${message.body}</p>`)}
            ${message.content && html`<${Rich} content=${message.content} />`}
            ${isPlain && message.mediaUrls?.length > 0 && html`<ul class="media">${message.mediaUrls.map(url => html`<li><${File} url=${url} /></li>`)}</ul>`}
            ${message.codes?.map(
                code => html`<p class="code"><span>Code <b>${code}</b></span> <${Copy} text=${code} label="Copy code" name=${`Copy code ${code}`} /></p>`,
            )}
        </div>
        <p class="about">
            ${!entry.isInbound && message.from && html`<span>${message.from}</span>`}
            ${entry.isInbound && html`<span>to ${message.to}</span>`}
            <a href=${href}><${When} at=${entry.at} clock=${session.clock} /><span class="unseen">: details</span></a>
            ${message.channel && message.channel !== 'TEXT' && html`<span>${message.channel}</span>`}
            ${message.parts > 1 && html`<span>${message.parts} parts</span>`}
            ${message.price > 0 && html`<span>${dollars(message.price + message.carrierFee)}</span>`}
            ${message.status && html`<${Badge} kind=${statusKind(message.status)}>${message.status}<//>`}
            ${entry.isInbound && html`<${Done} message=${message} />`}
        </p>
        ${isChosen && html`<${MessageDetail} session=${session} entry=${entry} />`}
    </article>`;
}

/** What was done about a message that a handset wrote. */
function Done({ message }) {
    const words = { OPT_OUT: 'opted out', OPT_IN: 'opted in', AUTOMATIC_RESPONSE: 'answered' }[message.action];
    return html`${message.keyword && html`<span>keyword ${message.keyword}</span>`}${words && html`<${Badge} kind="plain">${words}<//>`}`;
}

function Speech({ message }) {
    const text = spoken(message.body ?? '');
    return html`<p dir="auto"><span aria-hidden="true">☎ </span>${text}</p>
        ${text !== message.body && html`<details><summary>SSML</summary><pre tabindex="0" aria-label="SSML">${message.body}</pre></details>`}`;
}

/** A file is named, never loaded. */
export function File({ url }) {
    return /^https?:\/\//.test(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${url}</a>` : html`<span>${url}</span>`;
}

export function dollars(amount) {
    return `$${amount.toFixed(5).replace(/0{1,3}$/, '')}`;
}
