import { useMemo } from 'preact/hooks';
import { ALL } from './address.js';
import { useCell } from './cell.js';

/** What a log or sheet has in the region that was chosen. */
export function useInRegion(part, region) {
    const items = useCell(part);
    return useMemo(
        () => (region === ALL ? items.slice() : items.filter(item => item.region === undefined || item.region === region)),
        [items, part.version, region],
    );
}
