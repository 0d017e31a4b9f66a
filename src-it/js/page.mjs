// What a page does in a browser, with the AWS SDK for JavaScript v3 and with fetch; its server is told how that went.
//
//   ?endpoint=http://localhost:4566    where Dialtone listens
//   &account=111122223333              the account of the calls
//   &task=sdk                          the name of one of the tasks below

import { ChimeSDKVoiceClient, ListPhoneNumbersCommand } from "@aws-sdk/client-chime-sdk-voice";
import { ConnectClient, ListInstancesCommand } from "@aws-sdk/client-connect";
import {
    CreateOptOutListCommand,
    DeleteOptOutListCommand,
    DescribeOptOutListsCommand,
    PinpointSMSVoiceV2Client,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";

const parameters = new URLSearchParams(location.search);
const endpoint = parameters.get("endpoint");
const account = parameters.get("account");
const control = `${endpoint}/_dialtone`;

const tasks = {
    /** Each protocol, an error with all that it says, and the control API. */
    async sdk() {
        const settings = {
            endpoint,
            region: "us-east-1",
            credentials: { accessKeyId: account, secretAccessKey: "test" },
            maxAttempts: 1,
        };
        const sms = new PinpointSMSVoiceV2Client(settings);
        await sms.send(new CreateOptOutListCommand({ OptOutListName: "from-a-page" }));
        const lists = await sms.send(new DescribeOptOutListsCommand({}));
        const error = await sms.send(new DeleteOptOutListCommand({ OptOutListName: "missing" })).catch((thrown) => thrown);
        const numbers = await new ChimeSDKVoiceClient(settings).send(new ListPhoneNumbersCommand({}));
        const instances = await new ConnectClient(settings).send(new ListInstancesCommand({}));
        const frozen = await fetch(`${control}/clock?account=${account}`, {
            method: "PUT",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ frozen: true }),
        });
        return {
            lists: lists.OptOutLists.map((list) => list.OptOutListName),
            error: error.name,
            requestIds: [lists, error].every((each) => /^[0-9a-f-]{36}$/.test(each.$metadata.requestId)),
            numbers: numbers.PhoneNumbers.length,
            instances: instances.InstanceSummaryList.length,
            frozen: (await frozen.json()).frozen,
        };
    },

    /** What a page can try without being allowed to. */
    async attack() {
        const reset = `${control}/reset?account=${account}`;
        const tried = {
            read: fetch(`${control}/messages?account=${account}`),
            reset: fetch(reset, { method: "POST" }),
            simpleReset: fetch(reset, { method: "POST", mode: "no-cors", headers: { "Content-Type": "text/plain" }, body: "{}" }),
            clear: fetch(`${control}/messages?account=${account}`, { method: "DELETE" }),
            image: new Promise((loaded, failed) => {
                const image = new Image();
                image.onload = loaded;
                image.onerror = () => failed(new TypeError("no image"));
                image.src = `${control}/messages?account=${account}`;
            }),
        };
        const outcomes = {};
        for (const [name, attempt] of Object.entries(tried)) {
            outcomes[name] = await attempt.then((answer) => answer.type + " " + answer.status, (error) => error.name);
        }
        return outcomes;
    },
};

const outcome = await tasks[parameters.get("task")]().catch((error) => ({ failure: `${error.name}: ${error.message}` }));
await fetch("/report", { method: "POST", body: JSON.stringify(outcome) });
