import { Part } from './part.js';

const DRAWN_EVERY = 500;

/** What an account keeps for somebody to look at, the oldest first: messages, calls, events. Bounded as the server's own list is. */
export class Log extends Part {
    #byId = new Map();

    /**
     * @param api who is asked
     * @param path of the listing
     * @param member of the answer that holds the list
     * @param idOf the id of an item
     * @param timeOf when it was, in ISO-8601
     * @param most how many are kept
     * @param kept what is kept of an item
     */
    constructor({ api, path, member, idOf, timeOf, most, kept = item => item }) {
        super([]);
        Object.assign(this, { api, path, member, idOf, timeOf, most, kept });
    }

    /** Reads the whole list anew; what has left the server leaves the page. */
    async load() {
        const seen = new Set();
        await this.#read({}, items => items.forEach(item => seen.add(this.idOf(item))), () => this.#keepOnly(seen));
    }

    /** Reads what may have changed of late. */
    async refresh() {
        if (!this.reading) {
            await (this.isLoaded ? this.#read({ limit: 200 }) : this.load());
        }
    }

    async #read(query, look, end) {
        if (this.reading) {
            // Whatever was asked for, all of it is what is shown then.
            this.isStale = true;
            return;
        }
        this.reading = true;
        let drawn = performance.now();
        try {
            await this.api.list(this.path, this.member, query, items => {
                look?.(items);
                items.forEach(item => this.#put(item));
                // A long list is drawn a few times while it arrives, not for each part.
                if (performance.now() - drawn > DRAWN_EVERY) {
                    this.changed();
                    drawn = performance.now();
                }
            });
            end?.();
            this.isLoaded = true;
            this.error = null;
        } catch (error) {
            this.error = error;
        } finally {
            this.reading = false;
            this.changed();
        }
        if (this.isStale) {
            this.isStale = false;
            await this.load();
        }
    }

    /** One that is new, or has changed. */
    put(item) {
        this.#put(item);
        this.changed();
    }

    get(id) {
        return this.#byId.get(id);
    }

    clear() {
        this.#byId.clear();
        this.value = [];
        this.changed();
    }

    remove(id) {
        this.#byId.delete(id);
        this.value = this.value.filter(item => this.idOf(item) !== id);
        this.changed();
    }

    #put(whole) {
        const item = this.kept(whole);
        const id = this.idOf(item);
        const there = this.#byId.get(id);
        if (there !== undefined) {
            Object.assign(there, item);
            return;
        }
        this.#byId.set(id, item);
        const time = this.timeOf(item);
        let at = this.value.length;
        while (at > 0 && this.timeOf(this.value[at - 1]) > time) {
            at--;
        }
        this.value.splice(at, 0, item);
        while (this.value.length > this.most) {
            this.#byId.delete(this.idOf(this.value.shift()));
        }
    }

    #keepOnly(seen) {
        if (seen.size < this.value.length) {
            this.value = this.value.filter(item => seen.has(this.idOf(item)));
            this.#byId = new Map(this.value.map(item => [this.idOf(item), item]));
        }
    }
}
