import { File } from './bubble.js';
import { html } from './html.js';

/** The cards of an RCS message, as AWS's RcsMessageContent has them; none where there is no such content. */
export function cardsOf(content) {
    const { RichCard: card, Carousel: carousel } = content?.Content ?? {};
    return card ? [card.CardContent] : (carousel?.CardContents ?? []);
}

/** The cards and suggestions of an RCS message. */
export function Rich({ content }) {
    const cards = cardsOf(content);
    return html`${cards.length > 0 && html`<ul class="cards">${cards.map(each => html`<li><${Card} card=${each} /></li>`)}</ul>`}
        <${Suggestions} of=${content.Suggestions} />`;
}

function Card({ card }) {
    return html`${card.Media?.FileUrl && html`<p class="file"><${File} url=${card.Media.FileUrl} /></p>`}
        ${card.Title && html`<p dir="auto"><b>${card.Title}</b></p>`} ${card.Description && html`<p dir="auto">${card.Description}</p>`}
        <${Suggestions} of=${card.Suggestions} />`;
}

/** Each suggestion is a structure with one member, which says its kind. */
function Suggestions({ of = [] }) {
    return of.length > 0 && html`<p class="suggestions">${of.map(each => html`<span class="suggestion">${Object.values(each)[0]?.Text}</span>`)}</p>`;
}
