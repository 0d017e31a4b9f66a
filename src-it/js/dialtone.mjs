// What the scripts share: where Dialtone listens, accounts of their own, its clock, and how an error is looked at.
//
//   ENDPOINT           http://127.0.0.1:4566 (the default)
//   ACCOUNT_PREFIX     the first 6 digits of the accounts that the scripts use (default 290000)

import assert from "node:assert/strict";

export const endpoint = process.env.ENDPOINT ?? "http://127.0.0.1:4566";

const accountPrefix = process.env.ACCOUNT_PREFIX ?? "290000";
let accounts = 0;

/** An account that no other test has. `script` tells the scripts apart, which run in processes of their own. */
export function newAccount(script) {
    accounts += 1;
    return accountPrefix + String(script).padStart(2, "0") + String(accounts).padStart(4, "0");
}

/** What a client of an account is made of. */
export function settings(account, more = {}) {
    return {
        endpoint,
        region: "us-east-1",
        credentials: { accessKeyId: account, secretAccessKey: "test" },
        maxAttempts: 1,
        ...more,
    };
}

/** Moves the account's clock; what falls due on the way has happened when this returns. */
export function advance(account, duration) {
    return clock(account, "POST", "/advance", { duration });
}

/** Stops the account's clock where it is. */
export function freeze(account) {
    return clock(account, "PUT", "", { frozen: true });
}

/** Has a transition last this long by the account's clock, 50 ms if nothing is said, whoever uses the resource. */
export function keepTime(account, service, resource, from, to, after = "PT0.05S") {
    const transitions = [{ service, resource, from, to, mode: "AFTER", after }];
    return control(account, "PUT", "transitions", { transitions });
}

/** Lets the account have no more than AWS gives a new one. */
export function quotasOfANewAccount(account) {
    return control(account, "PUT", "account", { quotaLevel: "AWS" });
}

function clock(account, method, path, body) {
    return control(account, method, `clock${path}`, body);
}

/** A call of the control API, by its path below `/_dialtone/`; gives the answer, undefined for an empty one. */
export async function control(account, method, path, body) {
    const answer = await fetch(`${endpoint}/_dialtone/${path}${path.includes("?") ? "&" : "?"}account=${account}`, {
        method,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
    });
    const text = await answer.text();
    assert.equal(answer.status, text === "" ? 204 : 200, text);
    return text === "" ? undefined : JSON.parse(text);
}

/** Expects the error of this name and status, with these members; returns it. */
export async function refused(call, name, status, members = {}) {
    const error = await call.then(
        (output) => assert.fail(`expected ${name}, but was answered ${JSON.stringify(output)}`),
        (thrown) => thrown,
    );
    assert.equal(error.name, name, `${error.name}: ${error.message}`);
    assert.equal(error.$metadata.httpStatusCode, status);
    assert.match(error.$metadata.requestId, /^[0-9a-f-]{36}$/);
    assert.equal(error.$fault, "client");
    assert.ok(error.message, "an error says something");
    for (const [member, value] of Object.entries(members)) {
        assert.deepEqual(error[member], value, member);
    }
    return error;
}

/** Every page of a paginator of the SDK. */
export async function pages(paginator) {
    const all = [];
    for await (const page of paginator) {
        all.push(page);
    }
    return all;
}
