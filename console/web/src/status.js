const GOOD = ['DELIVERED', 'SUCCESSFUL', 'COMPLETED', 'READ', 'ACTIVE', 'COMPLETE', 'APPROVED', 'CLAIMED', 'Assigned', 'Successful'];
const OPEN = [
    'ACCEPTED', 'PENDING', 'QUEUED', 'SENT', 'RINGING', 'ANSWERED', 'RECORDED', 'IN_PROGRESS', 'ASSOCIATING', 'DISASSOCIATING', 'CREATED',
    'SUBMITTED', 'REVIEWING', 'AWS_REVIEWING', 'PROVISIONING', 'REQUIRES_AUTHENTICATION', 'Unassigned', 'ReleaseInProgress', 'Processing',
];

/** How a status of AWS's is coloured: `good`, `open`, `bad`. */
export function statusKind(status) {
    return GOOD.includes(status) ? 'good' : OPEN.includes(status) ? 'open' : 'bad';
}
