// A client of the control API that knows nothing but its OpenAPI document: it finds each call there, and holds what it sends
// and what it is answered against the schemas.

import assert from "node:assert/strict";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { endpoint } from "./dialtone.mjs";

const METHODS = ["get", "put", "patch", "post", "delete"];

/** The document that the server shows, as text. */
export async function served() {
    const answer = await fetch(`${endpoint}/_dialtone/openapi.json`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-type"), "application/json");
    return answer.text();
}

export class DocumentClient {
    #account;
    #schemas = addFormats(new Ajv({ strict: false, allErrors: true }));

    /** Every operation by its id, with its method and path. */
    operations = new Map();

    /** The ids of those that were called. */
    called = new Set();

    constructor(document, account) {
        this.#account = account;
        this.#schemas.addSchema({ ...document, $id: "document" });
        for (const [path, item] of Object.entries(document.paths)) {
            for (const method of METHODS.filter((each) => each in item)) {
                this.operations.set(item[method].operationId, { ...item[method], method, path });
            }
        }
    }

    /** Calls an operation; any answer but this one fails, and so does one that the document has not. */
    async call(id, { params = {}, body, expected } = {}) {
        const operation = this.operations.get(id);
        assert.ok(operation, `no operation ${id}`);
        this.called.add(id);
        if (body !== undefined) {
            this.#check(operation.requestBody.content["application/json"].schema, body, `what ${id} is sent`);
        }
        const answer = await fetch(this.#url(operation, params), {
            method: operation.method.toUpperCase(),
            headers: body === undefined ? {} : { "Content-Type": "application/json" },
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        const text = await answer.text();
        const usual = Object.keys(operation.responses).find((status) => status.startsWith("2"));
        assert.equal(String(answer.status), String(expected ?? usual), `${id}: ${text}`);
        return this.#read(id, operation.responses[answer.status], answer, text);
    }

    #url(operation, params) {
        const all = { ...params, account: params.account ?? this.#account };
        let path = operation.path;
        const query = new URLSearchParams();
        for (const { name, in: place, required, schema } of operation.parameters ?? []) {
            if (all[name] === undefined) {
                assert.ok(!required, `${operation.operationId} needs ${name}`);
                continue;
            }
            this.#check(schema, all[name], `${name} of ${operation.operationId}`);
            if (place === "path") {
                path = path.replace(`{${name}}`, encodeURIComponent(all[name]));
            } else {
                query.set(name, all[name]);
            }
        }
        return `${endpoint}${path}?${query}`;
    }

    #read(id, response, answer, text) {
        for (const [name, { schema }] of Object.entries(response.headers ?? {})) {
            this.#check(schema, answer.headers.get(name), `${name} of ${id}`);
        }
        const plain = Object.keys(response.content ?? {}).find((type) => type.startsWith("text/plain"));
        if (plain !== undefined) {
            assert.equal(answer.headers.get("Content-Type"), plain, `Content-Type of ${id}`);
            this.#check(response.content[plain].schema, text, `what ${id} answers`);
            return text;
        }
        const schema = response.content?.["application/json"]?.schema;
        if (schema === undefined) {
            assert.ok(["", "{}"].includes(text), `${id} answers ${text}, of which the document has nothing`);
            return undefined;
        }
        const body = JSON.parse(text);
        this.#check(schema, body, `what ${id} answers`);
        return body;
    }

    /** Schemas refer to each other within the document. */
    #check(schema, value, what) {
        const whole = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
        const fits = this.#schemas.compile(whole);
        assert.ok(fits(value), `${what}: ${JSON.stringify(value)}: ${this.#schemas.errorsText(fits.errors)}`);
    }
}
