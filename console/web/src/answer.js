import { useState } from 'preact/hooks';
import { html } from './html.js';
import { Problem, useWork } from './parts.js';
import { write } from './write.js';

/** A box in which the owner of the handset answers. */
export function Answer({ session, here, handset, thread }) {
    const [text, setText] = useState('');
    const [chosen, setChosen] = useState(null);
    const [run, work] = useWork();
    const partners = partnersOf(thread);
    if (thread.length === 0) {
        return null;
    }
    if (partners.length === 0) {
        return html`<p class="note">Nobody who wrote to this handset can be answered: a sender ID takes no messages.</p>`;
    }
    const to = partners.includes(chosen) ? chosen : partners[0];
    const send = async event => {
        event.preventDefault();
        if (text.trim() !== '' && (await run(() => write(session, here, { from: handset, to, body: text })))) {
            setText('');
        }
    };
    return html`<form class="answer" onSubmit=${send}>
        ${partners.length > 1 &&
        html`<label>To <select value=${to} onChange=${event => setChosen(event.target.value)}>
            ${partners.map(partner => html`<option value=${partner} selected=${partner === to}>${partner}</option>`)}
        </select></label>`}
        <input name="answer" aria-label=${`Answer to ${to}`} placeholder=${`Answer to ${to}`} value=${text} maxlength="3072" autocomplete="off"
            onInput=${event => setText(event.target.value)} />
        <button disabled=${work.isBusy}>Send</button>
        <button type="button" disabled=${work.isBusy} onClick=${() => run(() => write(session, here, { from: handset, to, body: 'STOP' }))}>STOP</button>
        <${Problem} error=${work.error} />
    </form>`;
}

/** Numbers and agents that take messages, who wrote last first. */
function partnersOf(thread) {
    const partners = new Set();
    for (let i = thread.length - 1; i >= 0 && partners.size < 20; i--) {
        const { message, isInbound } = thread[i];
        const partner = isInbound ? message.to : message.from;
        if (partner && (/^\+?\d+$/.test(partner) || partner.startsWith('rcs-'))) {
            partners.add(partner);
        }
    }
    return [...partners];
}
