import { html } from './html.js';
import { When } from './time.js';

/** What falls due, the next first. */
export function Due({ due = [], clock, hasResource = false }) {
    if (due.length === 0) {
        return html`<p class="note">Nothing is due.</p>`;
    }
    return html`<ol class="due">
        ${due.map(
            each => html`<li>
                <${When} at=${each.at} clock=${clock} /> <b>${changeWords(each.change)}</b> ${hasResource && html`<span class="of">${each.resource}, </span>`}${' '}
                <span class="exact">${each.at}</span>
            </li>`,
        )}
    </ol>`;
}

/** `service/resource/FROM-TO` as people say it; what has another form stays as it is. */
export function changeWords(change) {
    const [, resource, states] = change.split('/');
    return states === undefined ? change : `${resource} ${states.replace('-', ' → ')}`;
}
