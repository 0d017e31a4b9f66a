import { Part } from './part.js';

/** An answer of the server that is read anew, whole, when something of it may have changed: numbers, the clock, faults. */
export class Sheet extends Part {
    #timer = 0;
    #isStale = false;

    /** @param read asks the server, and returns what is shown */
    constructor(read, empty) {
        super(empty);
        this.read = read;
    }

    /** Reads it soon, once for several changes that come together. */
    refresh() {
        this.#timer ||= setTimeout(() => {
            this.#timer = 0;
            this.load();
        }, 200);
    }

    async load() {
        if (this.reading) {
            this.#isStale = true;
            return;
        }
        this.reading = true;
        try {
            do {
                this.#isStale = false;
                this.value = await this.read();
            } while (this.#isStale);
            this.readAt = Date.now();
            this.error = null;
            this.isLoaded = true;
        } catch (error) {
            this.error = error;
        } finally {
            this.reading = false;
            this.changed();
        }
    }
}
