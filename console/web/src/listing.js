import { useEffect } from 'preact/hooks';
import { html } from './html.js';
import { Problem } from './parts.js';

/** Has parts of an account read that a view shows. */
export function useWanted(...parts) {
    useEffect(() => parts.forEach(part => part.want()), parts);
}

/** A field that says which items are wanted. */
export function Search({ label, placeholder, wanted, onWanted }) {
    return html`<input type="search" aria-label=${label} placeholder=${placeholder} value=${wanted} onInput=${event => onWanted(event.target.value)} />`;
}

/** Whether a text has what is wanted, in capitals or not. */
export function contains(text, wanted) {
    return text.toLowerCase().includes(wanted.toLowerCase());
}

/**
 * The items of a part; in their place what is said while it is read, or when there are none.
 *
 * @param part of the account
 * @param what its items are called
 * @param isEmpty whether there are none
 * @param nothing what is said then
 */
export function Listing({ part, what, isEmpty, nothing, children }) {
    const instead = part.isLoaded ? nothing : html`<p class="loading">Reading the ${what}…</p>`;
    return html`<${Problem} error=${part.error} />${isEmpty ? instead : children}`;
}
