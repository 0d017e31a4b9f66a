/**
 * The messages of an account by handset: `[{handset, thread: [entry], last}]`, the conversation in which something happened last first.
 * An entry is a message that the handset got, or, with `isInbound`, one that it wrote.
 */
export function conversations(messages, inbound) {
    const byHandset = new Map();
    const add = (handset, entry) => {
        let conversation = byHandset.get(handset);
        if (conversation === undefined) {
            conversation = { handset, thread: [], last: entry };
            byHandset.set(handset, conversation);
        }
        conversation.thread.push(entry);
    };
    for (const message of messages) {
        add(message.to, { id: message.messageId, at: message.sentAt, isInbound: false, message });
    }
    for (const message of inbound) {
        add(message.from, { id: message.inboundMessageId, at: message.receivedAt, isInbound: true, message });
    }
    const all = [...byHandset.values()];
    for (const conversation of all) {
        conversation.thread.sort(byTime);
        conversation.last = conversation.thread.at(-1);
    }
    return all.sort((a, b) => byTime(b.last, a.last));
}

/** What a handset writes stands before the answer of the same moment. */
function byTime(a, b) {
    if (a.at !== b.at) {
        return a.at < b.at ? -1 : 1;
    }
    return Number(b.isInbound) - Number(a.isInbound);
}
