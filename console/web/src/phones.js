import { useEffect, useMemo, useState } from 'preact/hooks';
import { at } from './address.js';
import { conversations } from './conversations.js';
import { Conversation } from './conversation.js';
import { html } from './html.js';
import { contains, Listing, Search, useWanted } from './listing.js';
import { NewConversation } from './new-conversation.js';
import { Empty, Split } from './parts.js';
import { useInRegion } from './region.js';
import { Rows } from './rows.js';
import { useCell } from './cell.js';
import { spoken } from './speech.js';
import { When } from './time.js';

const NEW = 'new';

/** Conversations by handset, the newest first, and one of them. */
export function Phones({ session, here }) {
    useWanted(session.messages, session.inbound, session.numbers, session.clock);
    useCell(session.clock);
    const messages = useInRegion(session.messages, here.region);
    const inbound = useInRegion(session.inbound, here.region);
    const all = useMemo(() => conversations(messages, inbound), [messages, inbound]);
    const [wanted, setWanted] = useState('');
    const found = useMemo(() => all.filter(conversation => fits(conversation, wanted)), [all, wanted]);
    useAnnounced(session, messages);

    const [handset, messageId] = here.path;
    const chosen = all.find(conversation => conversation.handset === handset);
    const list = html`<div class="tools">
            <${Search} label="Find in conversations" placeholder="Number or text" wanted=${wanted} onWanted=${setWanted} />
            <a class="button" href=${at('phones', NEW)}>New conversation</a>
        </div>
        <${Listing} part=${session.messages} what="inbox" isEmpty=${all.length === 0} nothing=${html`<${Nothing} here=${here} />`}>
            <${Rows} items=${found} idOf=${conversation => conversation.handset} height=${58} aria-label="Conversations"
                row=${conversation => html`<${Preview} conversation=${conversation} isChosen=${conversation === chosen} clock=${session.clock} />`} />
        <//>`;
    const detail =
        handset === NEW
            ? html`<${NewConversation} session=${session} here=${here} />`
            : handset && html`<${Conversation} key=${handset} session=${session} here=${here} handset=${handset}
                  thread=${chosen?.thread ?? []} messageId=${messageId} />`;
    return html`<${Split} list=${list} detail=${detail} back=${at('phones')} label=${handset === NEW ? 'New conversation' : `Conversation with ${handset}`} />`;
}

function fits(conversation, wanted) {
    return (
        wanted === '' ||
        conversation.handset.includes(wanted.trim()) ||
        conversation.thread.some(entry => entry.message.body !== undefined && contains(entry.message.body, wanted))
    );
}

function Preview({ conversation, isChosen, clock }) {
    const { message, isInbound, at: time } = conversation.last;
    return html`<a class="preview row" href=${at('phones', conversation.handset)} aria-current=${isChosen ? 'true' : undefined}>
        <span class="who">${conversation.handset}</span>
        <${When} at=${time} clock=${clock} />
        <span class="text"><bdi>${isInbound ? '↩ ' : ''}${message.body === undefined ? `${message.mediaUrls?.length ?? 0} files` : spoken(message.body)}</bdi></span>
        <span class="count">${conversation.thread.length}</span>
    </a>`;
}

/** Tells those who do not look what has come. */
function useAnnounced(session, messages) {
    const last = messages.at(-1);
    const [before, setBefore] = useState(null);
    useEffect(() => {
        if (!session.messages.isLoaded) {
            return;
        }
        if (before !== null && last && last.messageId !== before) {
            session.say(`Message to ${last.to} from ${last.from ?? 'an unknown sender'}`);
        }
        setBefore(last?.messageId ?? '');
    }, [last?.messageId, session.messages.isLoaded]);
}

function Nothing({ here }) {
    const region = here.region === 'all' ? 'us-east-1' : here.region;
    const command = `export AWS_ENDPOINT_URL=${location.origin} AWS_DEFAULT_REGION=${region} AWS_ACCESS_KEY_ID=${here.account} AWS_SECRET_ACCESS_KEY=test
curl -X PUT '${location.origin}/_dialtone/numbers/+12065550100?account=${here.account}' -d '{"region": "${region}"}'
aws pinpoint-sms-voice-v2 send-text-message --origination-identity +12065550100 --destination-phone-number +12065550123 --message-body 'Your code is 482913.'`;
    return html`<${Empty} title="No messages yet" command=${command}>
        <p>Nothing that is sent here reaches a phone: it is shown here. Give the account a number and send a text from it:</p>
    <//>`;
}
