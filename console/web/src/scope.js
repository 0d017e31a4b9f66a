import { useState } from 'preact/hooks';
import { ALL, go } from './address.js';
import { useCell } from './cell.js';
import { html } from './html.js';
import { useWanted } from './listing.js';

const OTHER = 'other';
const USUAL = ['us-east-1', 'us-west-2', 'eu-west-1'];

/** Whose phones these are, and where: account and region, which stand in the address. */
export function Scope({ session, here }) {
    const accounts = useCell(session.accounts);
    const [asks, setAsks] = useState(false);
    useWanted(session.accounts);
    const ids = unique([here.account, ...accounts.map(account => account.accountId)]).sort();
    const regions = unique([
        here.region,
        ...(accounts.find(account => account.accountId === here.account)?.regions ?? []),
        ...USUAL,
    ]).filter(region => region !== ALL);
    regions.sort();

    const chooseAccount = event => {
        if (event.target.value === OTHER) {
            setAsks(true);
        } else {
            go({ view: here.view, account: event.target.value });
        }
    };
    return html`<div class="scope">
        ${asks
            ? html`<${OtherAccount} end=${() => setAsks(false)} here=${here} />`
            : html`<label>Account <select name="account" value=${here.account} onFocus=${() => session.accounts.refresh()} onChange=${chooseAccount}>
                  ${ids.map(id => html`<option value=${id} selected=${id === here.account}>${id}</option>`)}
                  <option value=${OTHER}>another…</option>
              </select></label>`}
        <label>Region <select name="region" value=${here.region} onChange=${event => go({ view: here.view, region: event.target.value })}>
            <option value=${ALL} selected=${here.region === ALL}>all regions</option>
            ${regions.map(region => html`<option value=${region} selected=${region === here.region}>${region}</option>`)}
        </select></label>
    </div>`;
}

function OtherAccount({ end, here }) {
    const choose = event => {
        event.preventDefault();
        const account = new FormData(event.target).get('id').trim();
        end();
        go({ view: here.view, account });
    };
    return html`<form onSubmit=${choose}>
        <label>Account <input name="id" required pattern="\\d{12}" title="12 digits" size="12" inputmode="numeric" autocomplete="off" /></label>
        <button>Show</button>
        <button type="button" onClick=${end}>Cancel</button>
    </form>`;
}

function unique(values) {
    return [...new Set(values)];
}
