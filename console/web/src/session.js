import { Api } from './api.js';
import { Cell } from './cell.js';
import { Live } from './live.js';
import { Log } from './log.js';
import { Sheet } from './sheet.js';

/** What the page knows of one account, kept up to date while it is open. */
export class Session {
    constructor(account) {
        const api = new Api(account);
        this.account = account;
        this.api = api;
        this.messages = new Log({
            api,
            path: 'messages',
            member: 'messages',
            idOf: message => message.messageId,
            timeOf: message => message.sentAt,
            most: 10_000,
            kept: withoutEvents,
        });
        this.inbound = new Log({
            api,
            path: 'inbound',
            member: 'inbound',
            idOf: message => message.inboundMessageId,
            timeOf: message => message.receivedAt,
            most: 10_000,
        });
        this.requests = new Log({
            api,
            path: 'requests',
            member: 'requests',
            idOf: request => request.requestId,
            timeOf: request => request.receivedAt,
            most: 1_000,
        });
        this.events = new Log({
            api,
            path: 'events',
            member: 'events',
            idOf: event => event.eventId,
            timeOf: event => event.emittedAt,
            most: 10_000,
        });
        this.numbers = new Sheet(() => all(api, 'numbers'), []);
        this.registrations = new Sheet(() => all(api, 'registrations'), []);
        this.clock = new Sheet(() => api.get('clock'), null);
        this.faults = new Sheet(async () => (await api.get('faults')).faults, []);
        this.accounts = new Sheet(async () => (await api.get('accounts')).accounts, []);
        /** What somebody who does not look is told. */
        this.said = new Cell('');
        this.live = new Live(this);
    }

    get logs() {
        return [this.messages, this.inbound, this.requests, this.events];
    }

    get sheets() {
        return [this.numbers, this.registrations, this.clock, this.faults, this.accounts];
    }

    say(text) {
        this.said.set(text);
    }

    close() {
        this.live.close();
    }
}

/** AWS's own objects are many, and looked at one message at a time. */
function withoutEvents({ events, ...message }) {
    return { ...message, eventCount: events?.length ?? 0 };
}

/** All pages of a listing. */
async function all(api, path) {
    const items = [];
    let nextToken;
    do {
        const page = await api.get(path, { nextToken });
        items.push(...page[path]);
        nextToken = page.nextToken;
    } while (nextToken);
    return items;
}
