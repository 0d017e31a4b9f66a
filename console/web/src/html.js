import { h } from 'preact';
import htm from 'htm';

/** Markup as templates. What is put into one is text or an attribute, never markup. */
export const html = htm.bind(h);
