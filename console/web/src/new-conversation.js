import { go } from './address.js';
import { useCell } from './cell.js';
import { html } from './html.js';
import { Problem, useWork } from './parts.js';
import { write } from './write.js';

/** A handset writes first. What is typed stays, whatever is drawn anew meanwhile: the fields have defaults, no values. */
export function NewConversation({ session, here }) {
    const numbers = useCell(session.numbers).filter(number => number.service === 'pinpoint-sms-voice-v2' && number.phoneNumber);
    const [run, work] = useWork();
    const send = async event => {
        event.preventDefault();
        const message = Object.fromEntries(new FormData(event.target));
        if (await run(() => write(session, here, message))) {
            go({ view: 'phones', path: [message.from] });
        }
    };
    return html`<form class="form" onSubmit=${send}>
        <h2>New conversation</h2>
        <label>Handset <input name="from" required pattern="\\+\\d{5,15}" title="In E.164: +12065550123" defaultValue="+12065550123" autocomplete="off" /></label>
        <label>To <input name="to" required list="own-numbers" autocomplete="off" defaultValue=${numbers[0]?.phoneNumber} /></label>
        <datalist id="own-numbers">${numbers.map(number => html`<option value=${number.phoneNumber} />`)}</datalist>
        <label>Text <textarea name="body" required maxlength="3072" rows="3"></textarea></label>
        <button disabled=${work.isBusy}>Send</button>
        <${Problem} error=${work.error} />
    </form>`;
}
