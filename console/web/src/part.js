import { Cell } from './cell.js';

/** Something of an account that is read from the server once somebody wants to see it, and kept up to date from then on. */
export class Part extends Cell {
    isLoaded = false;
    isWanted = false;
    error = null;

    /** Reads it, unless somebody has. */
    want() {
        if (!this.isWanted) {
            this.isWanted = true;
            this.load();
        }
    }
}
