/**
 * Reads `{"member": [{…}, {…}], …}` while it arrives and hands the elements over in parts, so that no list is ever there as one text
 * and nothing is at work for long.
 */
export async function readItems(body, member, take) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    const scan = new Scan(member);
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const items = scan.next(part.value);
        if (items.length > 0) {
            take(items);
        }
        await breath();
    }
}

/** Lets the page draw and answer before more is read. */
function breath() {
    return new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            resolve();
        };
        port2.postMessage(null);
    });
}

const QUOTE = 34;
const BACKSLASH = 92;

class Scan {
    #member;
    #rest = '';
    #at = 0;
    #depth = 0;
    #isText = false;
    #textStart = 0;
    #lastText = '';
    #itemStart = -1;
    #isWanted = false;

    constructor(member) {
        this.#member = member;
    }

    /** The elements that are whole by now. */
    next(part) {
        const items = [];
        this.#rest += part;
        const text = this.#rest;
        let at = this.#at;
        for (; at < text.length; at++) {
            const c = text.charCodeAt(at);
            if (this.#isText) {
                if (c === BACKSLASH) {
                    at++;
                } else if (c === QUOTE) {
                    this.#isText = false;
                    if (this.#depth === 1) {
                        this.#lastText = text.slice(this.#textStart, at);
                    }
                }
            } else if (c === QUOTE) {
                this.#isText = true;
                this.#textStart = at + 1;
            } else if (c === 123 || c === 91) {
                if (this.#depth === 1) {
                    this.#isWanted = c === 91 && this.#lastText === this.#member;
                } else if (this.#depth === 2 && this.#isWanted) {
                    this.#itemStart = at;
                }
                this.#depth++;
            } else if (c === 125 || c === 93) {
                this.#depth--;
                if (this.#depth === 2 && this.#isWanted) {
                    items.push(JSON.parse(text.slice(this.#itemStart, at + 1)));
                    this.#itemStart = -1;
                }
            }
        }
        this.#cut(at);
        return items;
    }

    /** Keeps what begins here and has not ended. */
    #cut(at) {
        const from = this.#itemStart >= 0 ? this.#itemStart : this.#isText ? Math.min(this.#textStart, at) : at;
        this.#rest = this.#rest.slice(from);
        this.#at = at - from;
        this.#textStart -= from;
        this.#itemStart = this.#itemStart >= 0 ? 0 : -1;
    }
}
