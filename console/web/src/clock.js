import { useEffect, useState } from 'preact/hooks';
import { useCell } from './cell.js';
import { Due } from './due.js';
import { html } from './html.js';
import { useWanted } from './listing.js';
import { Problem, useWork } from './parts.js';
import { DURATIONS, nowOf } from './time.js';

const STEPS = [
    ['An hour', () => 'PT1H'],
    ['A day', () => 'P1D'],
    ['72 hours', () => 'PT72H'],
    ['A month', now => `P${daysOfMonth(now)}D`],
];

/** The account's clock: what it shows, what is due next, and how to get there. */
export function Clock({ session, here }) {
    useWanted(session.clock);
    const clock = useCell(session.clock);
    const [run, work] = useWork();
    useSeconds();
    if (clock === null) {
        return html`<${Problem} error=${session.clock.error} /><p class="loading">Reading the clock…</p>`;
    }
    const now = nowOf(session.clock);
    const move = duration =>
        run(async () => {
            await session.api.post('clock/advance', { duration });
            await session.clock.load();
            session.say(`The clock shows ${session.clock.value.now}`);
        });
    const freeze = frozen =>
        run(async () => {
            await session.api.put('clock', { frozen });
            await session.clock.load();
        });
    const due = (clock.due ?? []).filter(each => here.region === 'all' || each.region === undefined || each.region === here.region);
    return html`<div class="sheet">
        <p class="now"><time datetime=${new Date(now).toISOString()}>${new Date(now).toISOString().replace('T', ' ').slice(0, 19)}</time> UTC</p>
        <p class="note">${clock.frozen ? 'It stands still.' : 'It runs.'} ${ahead(now)} ${clock.advancingTo && `It is on its way to ${clock.advancingTo}.`}</p>
        <div class="buttons" role="group" aria-label="Advance">
            <span class="label">Advance</span>
            ${STEPS.map(([name, step]) => html`<button type="button" disabled=${work.isBusy} onClick=${() => move(step(now))}>${name}</button>`)}
            <button type="button" aria-pressed=${clock.frozen} disabled=${work.isBusy} onClick=${() => freeze(!clock.frozen)}>Freeze</button>
        </div>
        ${work.isBusy && html`<p class="note" role="status">On its way…</p>`}
        <${Problem} error=${work.error} />
        <h2>Due next</h2>
        <${Due} due=${due} clock=${session.clock} hasResource=${true} />
        ${clock.dueCount > due.length && html`<p class="note">And ${clock.dueCount - due.length} more.</p>`}
    </div>`;
}

/** How far the account's clock is from this machine's. */
function ahead(now) {
    const hours = Math.round((now - Date.now()) / DURATIONS.HOUR);
    if (Math.abs(hours) < 1) {
        return '';
    }
    const text = Math.abs(hours) < 48 ? `${Math.abs(hours)} h` : `${Math.round(Math.abs(hours) / 24)} days`;
    return `${text} ${hours > 0 ? 'ahead of' : 'behind'} this machine's.`;
}

/** To the same day of the next month, or its last one. */
function daysOfMonth(now) {
    const date = new Date(now);
    const day = date.getUTCDate();
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 0)).getUTCDate();
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, Math.min(day, last));
    return Math.round((next - Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)) / DURATIONS.DAY);
}

function useSeconds() {
    const [, redraw] = useState(0);
    useEffect(() => {
        const timer = setInterval(() => redraw(n => n + 1), 1_000);
        return () => clearInterval(timer);
    }, []);
}
