import { ALL } from './address.js';
import { useCell } from './cell.js';
import { html } from './html.js';
import { useWanted } from './listing.js';
import { Problem, useWork } from './parts.js';

const SMS = 'pinpoint-sms-voice-v2';

/** Faults that are wanted often; one is on when a rule says exactly this. */
const READY = [
    ['Texts are throttled', { service: SMS, operation: 'SendTextMessage', error: { code: 'ThrottlingException' } }],
    ['Texts fail on AWS’s side', { service: SMS, operation: 'SendTextMessage', error: { code: 'InternalServerException' } }],
    ['Connection breaks after a text was sent', { service: SMS, operation: 'SendTextMessage', connection: 'RESET_AFTER_COMMIT' }],
    ['Every call takes two seconds', { latencyMs: 2000 }],
    ['Nothing is available', { error: { statusCode: 503 } }],
];

/** Rules by which calls fail, wait or break off: on and off. */
export function Faults({ session, here }) {
    useWanted(session.faults);
    const rules = useCell(session.faults);
    const [run, work] = useWork();
    const change = work => run(async () => {
        await work();
        await session.faults.load();
    });
    const add = rule => change(() => session.api.post('faults', { faults: [{ ...rule, ...(here.region === ALL ? {} : { region: here.region }) }] }));
    const remove = id => change(() => session.api.delete(`faults/${encodeURIComponent(id)}`));
    return html`<div class="sheet">
        <h2>Ready to use</h2>
        <ul class="switches">
            ${READY.map(([name, rule]) => {
                const there = rules.find(each => isSame(each, rule));
                return html`<li><button type="button" role="switch" aria-checked=${there !== undefined} disabled=${work.isBusy}
                    onClick=${() => (there ? remove(there.id) : add(rule))}><span class="knob" aria-hidden="true"></span>${name}</button></li>`;
            })}
        </ul>
        <${Problem} error=${work.error ?? session.faults.error} />
        <h2>Rules</h2>
        ${rules.length === 0
            ? html`<p class="note">No rule: every call is answered as AWS would.</p>`
            : html`<ul class="rules">
                  ${rules.map(
                      rule => html`<li>
                          <code>${rule.id}</code> <span>${words(rule)}</span> <span class="count">struck ${rule.struck}</span>
                          <button type="button" disabled=${work.isBusy} aria-label=${`Remove ${rule.id}`} onClick=${() => remove(rule.id)}>Remove</button>
                      </li>`,
                  )}
              </ul>
              <p class="buttons"><button type="button" disabled=${work.isBusy} onClick=${() => change(() => session.api.delete('faults'))}>Remove all</button></p>`}
        <h2>A rule of your own</h2>
        <${Own} add=${add} isBusy=${work.isBusy} />
    </div>`;
}

/** Whether a rule does what another one does; region and what has become of it aside. */
function isSame(rule, wanted) {
    const { id, struck, remaining, region, ...said } = rule;
    const sorted = value => JSON.stringify(value, (_, each) => (each && typeof each === 'object' && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort()) : each));
    return sorted(said) === sorted(wanted);
}

function words(rule) {
    const calls = [rule.operation ?? 'every call', rule.service && `of ${rule.service}`, rule.region && `in ${rule.region}`].filter(Boolean).join(' ');
    const does = [
        rule.latencyMs && `waits ${rule.latencyMs} ms`,
        rule.error && `fails with ${rule.error.code ?? rule.error.statusCode}`,
        rule.connection && `breaks off (${rule.connection})`,
        rule.later && `ends as ${rule.later.status} later`,
    ].filter(Boolean);
    const often = [rule.times && `${rule.remaining ?? rule.times} times more`, rule.probability && `${rule.probability * 100} % of them`].filter(Boolean);
    return `${calls}: ${[...does, ...often].join(', ')}`;
}

function Own({ add, isBusy }) {
    const send = async event => {
        event.preventDefault();
        const { service, operation, does, value, times } = Object.fromEntries(new FormData(event.target));
        const form = event.target;
        const rule = { ...(service && { service }), ...(operation && { operation }), ...(times && { times: Number(times) }), ...effect(does, value.trim()) };
        if (await add(rule)) {
            form.reset();
        }
    };
    return html`<form class="form" onSubmit=${send}>
        <label>Service <select name="service"><option value="">any</option>${[SMS, 'chime', 'chime-sdk-voice', 'connect'].map(name => html`<option>${name}</option>`)}</select></label>
        <label>Operation <input name="operation" placeholder="any" autocomplete="off" /></label>
        <label>Does <select name="does">
            <option value="error">fails with the error</option>
            <option value="latency">waits for milliseconds</option>
            <option value="connection">breaks off</option>
        </select></label>
        <label>Value <input name="value" required placeholder="ThrottlingException, 503, 2000, RESET" autocomplete="off" /></label>
        <label>Times <input name="times" type="number" min="1" placeholder="no end" /></label>
        <button disabled=${isBusy}>Add</button>
    </form>`;
}

function effect(does, value) {
    switch (does) {
        case 'latency':
            return { latencyMs: Number(value) };
        case 'connection':
            return { connection: value.toUpperCase() };
        default:
            return { error: /^\d{3}$/.test(value) ? { statusCode: Number(value) } : { code: value } };
    }
}
