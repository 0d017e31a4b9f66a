import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { html } from './html.js';

/** How far beyond what is seen rows are drawn, in pixels. */
const MARGIN = 400;

/**
 * A list of which only what is in view is in the document.
 *
 * @param items all of them
 * @param idOf the id of an item
 * @param row draws one: (item, index)
 * @param height of a row, as far as nobody has measured it
 * @param isAtEnd whether it begins at its end and stays there while items come, as conversations do
 * @param show id of an item to be brought into view
 */
export function Rows({ items, idOf, row, height, isAtEnd = false, show, ...attributes }) {
    const box = useRef();
    const measured = useRef(new Map());
    const followsEnd = useRef(isAtEnd);
    const shown = useRef();
    const [seen, setSeen] = useState({ top: 0, height: 800 });
    const [measures, setMeasures] = useState(0);

    const tops = useMemo(() => {
        const sums = new Float64Array(items.length + 1);
        for (let i = 0; i < items.length; i++) {
            sums[i + 1] = sums[i] + (measured.current.get(idOf(items[i])) ?? height);
        }
        return sums;
    }, [items, items.length, measures]);

    const total = tops[items.length];
    const first = indexAt(tops, seen.top - MARGIN);
    const end = Math.min(items.length, indexAt(tops, seen.top + seen.height + MARGIN) + 1);

    const look = () => {
        const { scrollTop, clientHeight, scrollHeight } = box.current;
        followsEnd.current = isAtEnd && scrollTop + clientHeight >= scrollHeight - 8;
        setSeen(now => (now.top === scrollTop && now.height === clientHeight ? now : { top: scrollTop, height: clientHeight }));
    };

    useLayoutEffect(() => {
        const observer = new ResizeObserver(look);
        observer.observe(box.current);
        return () => observer.disconnect();
    }, []);

    useLayoutEffect(() => {
        const element = box.current;
        // What was guessed is measured; what stands above the view must not move it.
        let moved = 0;
        let isNew = false;
        for (const child of element.firstElementChild.firstElementChild.children) {
            const id = child.dataset.id;
            const before = measured.current.get(id) ?? height;
            const now = child.offsetHeight;
            if (now > 0 && now !== before) {
                measured.current.set(id, now);
                isNew = true;
                if (tops[Number(child.dataset.index)] < element.scrollTop) {
                    moved += now - before;
                }
            }
        }
        if (isNew) {
            setMeasures(n => n + 1);
        }
        if (followsEnd.current) {
            element.scrollTop = element.scrollHeight;
        } else if (moved !== 0) {
            element.scrollTop += moved;
        }
    });

    useLayoutEffect(() => {
        const index = show === undefined || show === shown.current ? -1 : items.findIndex(item => idOf(item) === show);
        if (index < 0) {
            return;
        }
        shown.current = show;
        const element = box.current;
        if (tops[index] < element.scrollTop || tops[index + 1] > element.scrollTop + element.clientHeight) {
            followsEnd.current = false;
            element.scrollTop = Math.max(0, tops[index] - element.clientHeight / 3);
            look();
        }
    });

    const drawn = [];
    for (let i = first; i < end; i++) {
        const id = idOf(items[i]);
        drawn.push(
            html`<div key=${id} class="slot" data-id=${id} data-index=${i} role="listitem" aria-posinset=${i + 1} aria-setsize=${items.length}>
                ${row(items[i], i)}
            </div>`,
        );
    }
    return html`<div class="rows" ref=${box} onScroll=${look} tabindex="0" role="group" ...${attributes}>
        <div class="extent" style=${{ height: `${total}px` }} role="list">
            <div class="window" style=${{ transform: `translateY(${tops[first]}px)` }} role="presentation">${drawn}</div>
        </div>
    </div>`;
}

/** The item at this height. */
function indexAt(tops, y) {
    let low = 0;
    let high = tops.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (tops[middle] <= y) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return Math.min(low, Math.max(0, tops.length - 2));
}
