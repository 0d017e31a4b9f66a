/** What the AWS CLI is told in its environment, to ask this server for an account. */
export function environment(account) {
    return `AWS_ENDPOINT_URL=${location.origin} AWS_ACCESS_KEY_ID=${account} AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1`;
}

/** A call as a command of the AWS CLI: the whole input as JSON, since that needs no knowledge of its options. */
export function commandLine(request) {
    const service = request.cliService ?? request.service;
    const operation = request.cliOperation ?? commandName(request.operation);
    const words = [
        `AWS_ACCESS_KEY_ID=${request.accountId}`,
        'AWS_SECRET_ACCESS_KEY=test',
        'aws',
        '--endpoint-url',
        quoted(location.origin),
        '--region',
        quoted(request.region),
        service,
        operation,
    ];
    if (request.input !== undefined && Object.keys(request.input).length > 0) {
        words.push('--cli-input-json', quoted(JSON.stringify(request.input)));
    }
    return words.join(' ');
}

/** For any POSIX shell. */
function quoted(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** As botocore names an operation: SendTextMessage is send-text-message. */
export function commandName(operation) {
    return operation
        .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .toLowerCase();
}
