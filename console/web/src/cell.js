import { useLayoutEffect, useState } from 'preact/hooks';

/** A value that parts of the page draw themselves anew for when it changes. */
export class Cell {
    #listeners = new Set();
    version = 0;

    constructor(value) {
        this.value = value;
    }

    set(value) {
        this.value = value;
        this.changed();
    }

    /** To be called when the value has changed in itself. */
    changed() {
        this.version++;
        for (const listener of this.#listeners) {
            listener();
        }
    }

    subscribe(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
}

/** The value of a cell; whoever asks is drawn anew when it changes. */
export function useCell(cell) {
    const [, redraw] = useState(0);
    const drawn = cell.version;
    useLayoutEffect(() => {
        if (cell.version !== drawn) {
            redraw(n => n + 1);
        }
        return cell.subscribe(() => redraw(n => n + 1));
    }, [cell]);
    return cell.value;
}
