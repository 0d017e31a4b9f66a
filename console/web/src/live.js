import { Cell } from './cell.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5_000;
const POLL = 2_000;
const KINDS = ['message', 'inbound', 'number', 'registration', 'request', 'event', 'clock', 'fault', 'reset', 'resync'];

/**
 * Keeps a session up to date: by the stream of the server's changes, taken up again where it broke off; while there is none, by asking
 * every two seconds. Its value is whether the stream is open.
 */
export class Live extends Cell {
    #session;
    #source = null;
    #last;
    #pause = FIRST_PAUSE;
    #timer = 0;
    #poll = 0;

    constructor(session) {
        super(false);
        this.#session = session;
        this.#open();
        this.#poll = setInterval(() => this.value || this.#refresh(), POLL);
    }

    close() {
        clearTimeout(this.#timer);
        clearInterval(this.#poll);
        this.#source?.close();
    }

    #open() {
        const source = new EventSource(this.#session.api.stream(this.#last));
        this.#source = source;
        source.onopen = () => {
            this.#pause = FIRST_PAUSE;
            this.set(true);
            if (this.#last === undefined) {
                // What happened before the stream was open.
                this.#refresh();
            }
        };
        source.onerror = () => {
            source.close();
            this.set(false);
            this.#timer = setTimeout(() => this.#open(), this.#pause);
            this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
        };
        for (const kind of KINDS) {
            source.addEventListener(kind, told => this.#take(kind, told));
        }
    }

    #take(kind, told) {
        if (told.lastEventId !== '') {
            this.#last = told.lastEventId;
        }
        const session = this.#session;
        const data = told.data === '' ? {} : JSON.parse(told.data);
        const item = data.item ?? data;
        switch (kind) {
            case 'message':
                this.#put(session.messages, item);
                session.clock.isWanted && session.clock.refresh();
                break;
            case 'inbound':
                this.#put(session.inbound, item);
                break;
            case 'request':
                this.#put(session.requests, item);
                break;
            case 'event':
                this.#put(session.events, item);
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

    /** What is told without the whole item is asked for. */
    #put(log, item) {
        if (!log.isWanted) {
            return;
        }
        if (log.idOf(item) !== undefined && log.timeOf(item) !== undefined) {
            log.put(item);
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
