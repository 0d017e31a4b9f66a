import { useEffect, useMemo } from 'preact/hooks';
import { at, place, VIEWS } from './address.js';
import { useCell } from './cell.js';
import { Clock } from './clock.js';
import { Events } from './events.js';
import { Faults } from './faults.js';
import { html } from './html.js';
import { Numbers } from './numbers.js';
import { Phones } from './phones.js';
import { Registrations } from './registrations.js';
import { Requests } from './requests.js';
import { Scope } from './scope.js';
import { Session } from './session.js';

const NAMES = {
    phones: ['Phones', Phones],
    numbers: ['Numbers', Numbers],
    requests: ['Requests', Requests],
    events: ['Events', Events],
    registrations: ['Registrations', Registrations],
    clock: ['Clock', Clock],
    faults: ['Faults', Faults],
};

/** The page: which account and region at the top, below it one of the views. */
export function App() {
    const here = useCell(place);
    const session = useMemo(() => new Session(here.account), [here.account]);
    useEffect(() => () => session.close(), [session]);
    const [name, View] = NAMES[here.view];
    useEffect(() => {
        document.title = `${name} – Dialtone`;
    }, [name]);
    return html`<a class="skip" href="#main" onClick=${skip}>Skip to the ${name.toLowerCase()}</a>
        <header>
            <span class="brand">Dialtone</span>
            <${Scope} session=${session} here=${here} />
            <${Connection} live=${session.live} />
            <nav aria-label="Views">
                ${VIEWS.map(
                    view => html`<a href=${at(view)} aria-current=${view === here.view ? 'page' : undefined}>${NAMES[view][0]}</a>`,
                )}
            </nav>
        </header>
        <main id="main" class=${here.view} tabindex="-1" key=${`${here.account} ${here.view}`}>
            <h1 class="unseen">${name} of account ${here.account}</h1>
            <${View} session=${session} here=${here} />
        </main>
        <${Said} cell=${session.said} />`;
}

/** The address belongs to the router. */
function skip(event) {
    event.preventDefault();
    document.getElementById('main').focus();
}

function Connection({ live }) {
    const isOpen = useCell(live);
    return html`<span class=${isOpen ? 'connection open' : 'connection'} role="status">${isOpen ? 'Live' : 'Connecting…'}</span>`;
}

function Said({ cell }) {
    return html`<div class="unseen" aria-live="polite">${useCell(cell)}</div>`;
}
