/** Dialtone in tests with Vitest: copy this file beside your tests. Each worker of Vitest has an account of its own. */

import { setTimeout } from "node:timers/promises";
import { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { test as base } from "vitest";

const endpoint = process.env.AWS_ENDPOINT_URL ?? "http://localhost:4566";
// Dialtone takes a 12-digit access key as the account id, and accounts share nothing.
const account = "2" + (process.env.VITEST_POOL_ID ?? "1").padStart(11, "0");
// For clients that the code under test makes, too, in place of what this machine has of its user's.
Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: account,
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_REGION: "us-east-1",
});
delete process.env.AWS_PROFILE;

/** Some of what the inbox shows of a message. */
type Message = { messageId: string; to: string; body?: string; codes: string[]; status: string };

/** Calls Dialtone's control API about this worker's account. */
async function control(method: string, path: string, body?: object) {
    const url = `${endpoint}/_dialtone/${path}${path.includes("?") ? "&" : "?"}account=${account}`;
    const answer = await fetch(url, { method, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) {
        throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${text}`);
    }
    return JSON.parse(text || "null");
}

const inbox = {
    /** The first message to a handset as soon as it is there. Vitest itself gives a test five seconds. */
    async waitFor(query: { to: string; contains?: string; timeoutSeconds?: number }) {
        const { messages } = await control("POST", "messages/wait", { timeoutSeconds: 4, ...query });
        return messages[0] as Message;
    },
};

const clock = {
    /** Moves the account's clock, by "PT72H" for example. What falls due on the way has happened then. */
    advance: (duration: string) => control("POST", "clock/advance", { duration }),
};

export const test = base
    .extend("control", { auto: true }, async () => {
        await control("POST", "reset");
        return control;
    })
    .extend("sms", new PinpointSMSVoiceV2Client({ endpoint }))
    .extend("inbox", inbox)
    .extend("clock", clock);

/** For a container that was started a moment ago. */
async function ready() {
    for (let tries = 0; ; tries++) {
        try {
            return await control("GET", "ready");
        } catch (error) {
            if (tries === 100) {
                throw new Error(`No Dialtone is ready at ${endpoint}`, { cause: error });
            }
            await setTimeout(100);
        }
    }
}

await ready();
