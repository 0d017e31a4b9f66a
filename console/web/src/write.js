import { ALL } from './address.js';
import { nowOf } from './time.js';

/** Has a handset write to a number or agent, and shows it in its conversation. */
export async function write(session, here, message) {
    const answer = await session.api.post('inbound', message, here.region === ALL ? {} : { region: here.region });
    if (session.inbound.get(answer.inboundMessageId) === undefined) {
        session.inbound.put({ receivedAt: new Date(nowOf(session.clock)).toISOString(), region: here.region === ALL ? undefined : here.region, ...message, ...answer });
    }
    const done = { OPT_OUT: 'The handset is opted out.', OPT_IN: 'The handset is opted in.' }[answer.action] ?? '';
    session.say(`Sent to ${message.to}. ${done}`);
    if (!session.live.value) {
        session.messages.refresh();
    }
}
