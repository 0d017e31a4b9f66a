import { Cell } from './cell.js';

const ACCOUNT = /^\d{12}$/;

/** The views, in the order in which the page offers them. */
export const VIEWS = ['phones', 'numbers', 'requests', 'events', 'registrations', 'clock', 'faults'];

/** Every region at once. */
export const ALL = 'all';

/** Reads `#/<account>/<region>/<view>/<more>…`; what is missing is what was looked at last. */
export function read(hash) {
    const [account, region, view, ...path] = hash.replace(/^#?\/?/, '').split('/').map(decoded);
    return {
        account: ACCOUNT.test(account ?? '') ? account : (localStorage.getItem('account') ?? '000000000000'),
        region: region || ALL,
        view: VIEWS.includes(view) ? view : VIEWS[0],
        path: path.filter(part => part !== ''),
    };
}

function decoded(part) {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}

/** The address of a place; a plus sign stays one, since numbers are read by people. */
export function write({ account, region, view, path = [] }) {
    return '#/' + [account, region, view, ...path].map(part => encodeURIComponent(part).replaceAll('%2B', '+')).join('/');
}

/** Where the page is. */
export const place = new Cell(read(location.hash));

addEventListener('hashchange', () => {
    const next = read(location.hash);
    localStorage.setItem('account', next.account);
    place.set(next);
});

/** The address of a place beside the one where the page is. */
export function at(view, ...path) {
    return write({ ...place.value, view, path });
}

/** Goes to a place; `replace` leaves no step to go back to. */
export function go(next, replace = false) {
    const hash = write({ ...place.value, path: [], ...next });
    if (replace) {
        history.replaceState(null, '', hash);
        place.set(read(hash));
    } else {
        location.hash = hash;
    }
}
