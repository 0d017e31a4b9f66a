import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { endpoint, newAccount } from "./dialtone.mjs";

test("what the README shows orders a number", () => {
    const variables = {
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: newAccount(20),
        AWS_SECRET_ACCESS_KEY: "test",
        AWS_REGION: "us-east-1",
    };

    const said = execFileSync("node", ["first-steps.mjs"], { env: { ...process.env, ...variables }, encoding: "utf8" });

    assert.match(said, /E164PhoneNumber: '\+1206555\d{4}'/);
});
