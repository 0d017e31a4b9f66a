import { Cell, useCell } from './cell.js';
import { html } from './html.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Passes by every few seconds, so that words about times stay right. */
const tick = new Cell(0);
setInterval(() => tick.set(tick.value + 1), 5 * SECOND);

/** What an account's clock shows now, by what it has shown last; without it, this machine's. */
export function nowOf(clock) {
    if (clock?.value == null) {
        return Date.now();
    }
    const shown = Date.parse(clock.value.now);
    return clock.value.frozen ? shown : shown + (Date.now() - clock.readAt);
}

/** A time in words, with the exact one behind. */
export function When({ at, clock }) {
    useCell(tick);
    return html`<time datetime=${at} title=${at}>${words(Date.parse(at), nowOf(clock))}</time>`;
}

export function words(at, now) {
    const past = now - at;
    const distance = Math.abs(past);
    if (distance < 2 * SECOND) {
        return 'now';
    }
    const text = distanceWords(distance);
    if (distance < 7 * DAY) {
        return past > 0 ? `${text} ago` : `in ${text}`;
    }
    return new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

function distanceWords(distance) {
    if (distance < MINUTE) {
        return `${Math.floor(distance / SECOND)} s`;
    }
    if (distance < HOUR) {
        return `${Math.floor(distance / MINUTE)} min`;
    }
    if (distance < 2 * DAY) {
        return `${Math.floor(distance / HOUR)} h`;
    }
    return `${Math.floor(distance / DAY)} days`;
}

export const DURATIONS = { HOUR, DAY };
