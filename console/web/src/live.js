import { Cell } from './cell.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5_000;
const POLL = 2_000;
const KINDS = ['message', 'inbound', 'number', 'registration', 'request', 'event', 'clock', 'fault', 'reset', 'resync'];

/**
 * Keeps a session up to date: by the stream of the server's changes, taken up again where it broke off; while there is none, by asking
 * every two seconds. Its value is whether the stream is open. A page that nobody sees has none, since a browser has six connections to a
 * server, for all of its pages.
 */
export class Live extends Cell {
    #session;
    #source = null;
    #last;
    #pause = FIRST_PAUSE;
    #timer = 0;
    #poll = 0;
    #look = () => (document.hidden ? this.#end() : this.#source === null && this.#open());
    #leave = () => this.#end();

    constructor(session) {
        super(false);
        this.#session = session;
        document.addEventListener('visibilitychange', this.#look);
        addEventListener('pageshow', this.#look);
        addEventListener('pagehide', this.#leave);
        this.#look();
        this.#poll = setInterval(() => this.value || document.hidden || this.#refresh(), POLL);
    }

    close() {
        document.removeEventListener('visibilitychange', this.#look);
        removeEventListener('pageshow', this.#look);
        removeEventListener('pagehide', this.#leave);
        clearInterval(this.#poll);
        this.#end();
    }

    #end() {
        clearTimeout(this.#timer);
        this.#source?.close();
        this.#source = null;
        this.set(false);
    }

    #open() {
        const source = new EventSource(this.#session.api.stream(this.#last));
        this.#source = source;
        let mayHaveMissed = this.#last === undefined;
        source.onopen = () => {
            this.#pause = FIRST_PAUSE;
            this.set(true);
            // After a connection that was lost the browser says what it has heard last, and the server goes on from there.
            if (mayHaveMissed) {
                mayHaveMissed = false;
                this.#refresh();
            }
        };
        source.onerror = () => {
            this.set(false);
            if (source.readyState === EventSource.CLOSED) {
                this.#timer = setTimeout(() => this.#open(), this.#pause);
                this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
            }
        };
        for (const kind of KINDS) {
            source.addEventListener(kind, told => {
                this.#last = told.lastEventId;
                this.#take(kind, JSON.parse(told.data));
            });
        }
    }

    #take(kind, told) {
        const session = this.#session;
        switch (kind) {
            case 'message':
                this.#log(session.messages, told, told.message);
                this.#sheets(session.clock);
                break;
            case 'inbound':
                this.#log(session.inbound, told, told.inbound);
                break;
            case 'request':
                this.#log(session.requests, told, told.request);
                break;
            case 'event':
                this.#log(session.events, told, told.event);
                break;
            case 'number':
                this.#sheets(session.numbers, session.clock);
                break;
            case 'registration':
                this.#sheets(session.registrations, session.numbers, session.clock);
                break;
            case 'fault':
                this.#sheets(session.faults);
                break;
            case 'clock':
                this.#sheets(session.clock, session.numbers, session.registrations);
                break;
            case 'reset':
            case 'resync':
                session.logs.forEach(log => {
                    if (kind === 'reset') {
                        log.clear();
                    }
                    log.isWanted && log.load();
                });
                this.#sheets(...session.sheets);
                break;
        }
    }

    /** A change without an id is one of all items. */
    #log(log, { change, id }, item) {
        if (!log.isWanted) {
            return;
        }
        if (item !== undefined) {
            log.put(item);
        } else if (change === 'REMOVED' && id === undefined) {
            log.clear();
        } else if (change === 'REMOVED') {
            log.remove(id);
        } else {
            log.refresh();
        }
    }

    #sheets(...sheets) {
        sheets.filter(sheet => sheet.isWanted).forEach(sheet => sheet.refresh());
    }

    #refresh() {
        const { logs, sheets } = this.#session;
        [...logs, ...sheets].filter(part => part.isWanted).forEach(part => part.refresh());
    }
}
