/** What of SSML is read out: the text between its tags. Any other text is read as it is. */
export function spoken(body) {
    if (!body.trimStart().startsWith('<speak')) {
        return body;
    }
    let text = '';
    let isTag = false;
    for (const c of body) {
        if (c === '<') {
            isTag = true;
        } else if (c === '>') {
            isTag = false;
            text += ' ';
        } else if (!isTag) {
            text += c;
        }
    }
    const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
    return text
        .replace(/&(?:lt|gt|quot|apos|amp);/g, entity => entities[entity])
        .replace(/\s+/g, ' ')
        .trim();
}
