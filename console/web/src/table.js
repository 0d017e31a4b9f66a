import { html } from './html.js';
import { Rows } from './rows.js';

/** Moves from row to row by the arrow keys; the row that has the focus is the one that Enter opens. */
function moves(event) {
    const links = [...event.currentTarget.querySelectorAll('a.row')];
    const at = links.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1 }[event.key];
    if (next !== undefined && links[next]) {
        event.preventDefault();
        links[next].focus();
    }
}

/**
 * A table of rows that each lead somewhere.
 *
 * @param label its name
 * @param columns [{name, cell(item), width, isMinor}]; minor ones are left out where something is shown beside
 * @param items all of them, in the order in which they are shown
 * @param to the address that a row leads to
 * @param chosen id of the item that is shown beside
 */
export function Table({ label, columns, items, idOf, to, chosen }) {
    const shown = chosen === undefined ? columns : columns.filter(column => !column.isMinor);
    const grid = { gridTemplateColumns: shown.map(column => column.width ?? '1fr').join(' ') };
    const row = item => html`<a
        class=${idOf(item) === chosen ? 'row chosen' : 'row'}
        style=${grid}
        href=${to(item)}
        aria-current=${idOf(item) === chosen ? 'true' : undefined}
    >
        ${shown.map(column => html`<span class="cell" data-name=${column.name}>${column.cell(item)}</span>`)}
    </a>`;
    return html`<div class="table" onKeyDown=${moves}>
        <div class="head" style=${grid} aria-hidden="true">${shown.map(column => html`<span class="cell">${column.name}</span>`)}</div>
        <${Rows} items=${items} idOf=${idOf} row=${row} height=${33} show=${chosen} aria-label=${label} />
    </div>`;
}
