import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from './html.js';

/** Says what happened when a button's work fails, beside the button. */
export function useWork() {
    const [state, setState] = useState({ isBusy: false, error: null });
    const run = async work => {
        setState({ isBusy: true, error: null });
        try {
            await work();
            setState({ isBusy: false, error: null });
            return true;
        } catch (error) {
            setState({ isBusy: false, error });
            return false;
        }
    };
    return [run, state];
}

/** Why something did not work, in the server's words. */
export function Problem({ error }) {
    return html`<div role="alert" class="alert">${error && html`<p class="problem">${error.message}</p>`}</div>`;
}

/** Copies a text; says so for a moment. */
export function Copy({ text, label = 'Copy', name }) {
    const [isCopied, setCopied] = useState(false);
    useEffect(() => {
        if (isCopied) {
            const timer = setTimeout(() => setCopied(false), 2_000);
            return () => clearTimeout(timer);
        }
    }, [isCopied]);
    const copy = async event => {
        event.stopPropagation();
        await toClipboard(text);
        setCopied(true);
    };
    return html`<button type="button" class="copy" onClick=${copy} aria-label=${name}>${isCopied ? 'Copied' : label}</button>`;
}

async function toClipboard(text) {
    if (navigator.clipboard) {
        await navigator.clipboard.writeText(text);
        return;
    }
    // Under a name that is not localhost, browsers keep the clipboard's own interface to HTTPS.
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
}

/** What to do where there is nothing yet, with the lines to copy. */
export function Empty({ title, children, command }) {
    return html`<div class="empty">
        <h2>${title}</h2>
        ${children}
        ${command && html`<div class="command"><pre tabindex="0" aria-label="Command">${command}</pre><${Copy} text=${command} /></div>`}
    </div>`;
}

/** Anything, as JSON to read. */
export function Json({ value, label }) {
    const text = JSON.stringify(value, null, 2);
    return html`<div class="command"><pre tabindex="0" aria-label=${label}>${text}</pre><${Copy} text=${text} name=${`Copy ${label}`} /></div>`;
}

/** Names and values. */
export function Facts({ rows }) {
    return html`<dl class="facts">
        ${rows
            .filter(([, value]) => value !== undefined && value !== null && value !== '')
            .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
    </dl>`;
}

/** A status as a word with its colour; the colour says nothing that the word does not. */
export function Badge({ kind, children }) {
    return html`<span class=${`badge ${kind}`}>${children}</span>`;
}

/** A list beside what is chosen of it. On a narrow screen, one of both. */
export function Split({ list, detail, back, label }) {
    const pane = useRef();
    return html`<div class=${detail ? 'split has-detail' : 'split'}>
        <div class="master">${list}</div>
        ${detail &&
        html`<section class="detail" aria-label=${label} ref=${pane}>
            <a class="back" href=${back}>Back to the list</a>
            ${detail}
        </section>`}
    </div>`;
}
