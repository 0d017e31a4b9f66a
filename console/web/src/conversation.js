import { at } from './address.js';
import { Answer } from './answer.js';
import { Bubble } from './bubble.js';
import { html } from './html.js';
import { NextMessage } from './next-message.js';
import { Rows } from './rows.js';

/** One conversation, as the phone shows it. */
export function Conversation({ session, here, handset, thread, messageId }) {
    return html`<div class="conversation">
        <h2>${handset}</h2>
        <${NextMessage} session=${session} handset=${handset} />
        ${thread.length === 0
            ? html`<p class="loading">${session.messages.isLoaded ? 'No message with this handset is kept.' : 'Reading the inbox…'}</p>`
            : html`<${Rows} items=${thread} idOf=${entry => entry.id} height=${90} isAtEnd=${true} show=${messageId} aria-label="Messages"
                  row=${entry => html`<${Bubble} session=${session} entry=${entry} isChosen=${entry.id === messageId}
                      href=${at('phones', handset, entry.id)} />`} />`}
        <${Answer} session=${session} here=${here} handset=${handset} thread=${thread} />
    </div>`;
}
