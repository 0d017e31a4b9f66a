import { render } from 'preact';
import { App } from './app.js';
import { html } from './html.js';

const page = document.getElementById('page');
page.replaceChildren();
render(html`<${App} />`, page);
