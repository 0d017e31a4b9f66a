import { readItems } from './items.js';

/** The control API has said no, in these words. */
export class Refused extends Error {
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}

/** Calls the control API about an account. */
export class Api {
    constructor(account) {
        this.account = account;
    }

    get(path, query) {
        return this.#json('GET', path, query);
    }

    put(path, body, query) {
        return this.#json('PUT', path, query, body);
    }

    post(path, body, query) {
        return this.#json('POST', path, query, body);
    }

    delete(path, query) {
        return this.#json('DELETE', path, query);
    }

    /** Hands the elements of a list over in parts, while they arrive. */
    async list(path, member, query, take) {
        const answer = await this.#send('GET', path, query);
        await readItems(answer.body, member, take);
    }

    /** Where an account's changes are told, those after the one with this id. */
    stream(after) {
        return this.#url('stream', { after });
    }

    async #json(method, path, query, body) {
        const answer = await this.#send(method, path, query, body);
        const text = await answer.text();
        return text === '' ? undefined : JSON.parse(text);
    }

    async #send(method, path, query, body) {
        const answer = await fetch(this.#url(path, query), {
            method,
            headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
            body: body === undefined ? undefined : JSON.stringify(body),
            cache: 'no-store',
        });
        if (!answer.ok) {
            throw new Refused(answer.status, message(await answer.text(), answer.status));
        }
        return answer;
    }

    #url(path, query = {}) {
        const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
        return `/_dialtone/${path}?${new URLSearchParams([['account', this.account], ...given])}`;
    }
}

function message(text, status) {
    try {
        return JSON.parse(text).message ?? text;
    } catch {
        return text || `The answer was ${status}.`;
    }
}
