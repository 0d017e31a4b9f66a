/** What may become of a message to a handset, with the settings of the handset that have it so. */
export const OUTCOMES = [
    { name: 'Delivered', outcome: 'DELIVERED', settings: { outcome: 'DELIVERED' } },
    { name: 'Blocked', outcome: 'CARRIER_BLOCKED', settings: { outcome: 'CARRIER_BLOCKED' } },
    { name: 'Unreachable', outcome: 'CARRIER_UNREACHABLE', settings: { outcome: 'CARRIER_UNREACHABLE' } },
    { name: 'Expired', outcome: 'TTL_EXPIRED', settings: { outcome: 'TTL_EXPIRED' } },
    { name: 'Late', settings: { late: true } },
];
