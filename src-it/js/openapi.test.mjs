import assert from "node:assert/strict";
import { test } from "node:test";
import {
    CreateRegistrationCommand,
    PinpointSMSVoiceV2Client,
    SendTextMessageCommand,
    SubmitRegistrationVersionCommand,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { Validator } from "@seriousme/openapi-schema-validator";
import { newAccount, settings } from "./dialtone.mjs";
import { DocumentClient, served } from "./openapi.mjs";
import { fill } from "./registrations.mjs";

const HANDSET = "+12045550123";
const document = JSON.parse(await served());

function visitor() {
    const account = newAccount(50);
    const sms = new PinpointSMSVoiceV2Client(settings(account));
    return { account, send: (command) => sms.send(command), client: new DocumentClient(document, account) };
}

test("OpenAPI: the document is one", async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    assert.ok(result.valid, JSON.stringify(result.errors));
    assert.equal(validator.version, "3.1");
});

test("OpenAPI: a one-time code is sent, read and answered by the document alone", async () => {
    const { client, send } = visitor();
    const { identity } = await client.call("DrawNumber", { body: { isoCountryCode: "CA", tags: { team: "shop" } } });
    await client.call("PutDestination", { params: { e164: HANDSET }, body: { reply: "STOP", lineType: "MOBILE" } });
    await send(
        new SendTextMessageCommand({
            OriginationIdentity: identity,
            DestinationPhoneNumber: HANDSET,
            MessageBody: "Your code is 123456.",
        }),
    );

    const { messages } = await client.call("WaitForMessages", { body: { to: HANDSET, timeoutSeconds: 10 } });
    assert.deepEqual(messages[0].codes, ["123456"]);
    const params = { messageId: messages[0].messageId };
    assert.equal((await client.call("GetMessage", { params })).from, identity);
    assert.equal((await client.call("DecideMessage", { params, body: { outcome: "CARRIER_BLOCKED" } })).price > 0, true);
    const answered = await client.call("ReceiveMessage", { body: { from: HANDSET, to: identity, body: "STOP" } });
    assert.equal(answered.optedOut, true);
    const found = await client.call("ListMessages", { params: { to: HANDSET, contains: "code", limit: 1 } });
    assert.equal(found.messages.length, 1);
    assert.ok((await client.call("ListEvents")).events.length > 0);
    assert.equal((await client.call("ListRequests", { params: { operation: "SendTextMessage" } })).requests.length, 1);
    const inLocalStacksForm = await client.call("LocalStackListMessages", { params: { phoneNumber: HANDSET } });
    assert.equal(inLocalStacksForm.messages[0].Id, params.messageId);
});

test("OpenAPI: registrations are reviewed by the document alone", async () => {
    const { account, client, send } = visitor();
    const type = "US_TEN_DLC_BRAND_REGISTRATION";
    const rules = [{ registrationType: type, decision: "LEAVE_OPEN" }];
    assert.deepEqual((await client.call("PutAccount", { body: { reviewRules: rules } })).reviewRules, rules);
    const { RegistrationId } = await send(new CreateRegistrationCommand({ RegistrationType: type }));
    await fill({ account, send }, RegistrationId, type);
    await send(new SubmitRegistrationVersionCommand({ RegistrationId }));
    await client.call("AdvanceClock", { body: { duration: "PT1H" } });

    const reviewed = await client.call("ReviewRegistration", {
        params: { id: RegistrationId },
        body: { decision: "REQUIRE_UPDATES", reasons: [{ reason: "BRAND_ADDRESS_INVALID" }] },
    });
    assert.equal(reviewed.versionStatus, "DENIED");
});

test("OpenAPI: errors are as the document has them", async () => {
    const { client } = visitor();
    const none = await client.call("WaitForMessages", { body: { to: HANDSET, timeoutSeconds: 0.01 }, expected: 408 });
    assert.deepEqual(none.messages, []);
    await client.call("GetMessage", { params: { messageId: "none" }, expected: 404 });
    const id = "notify-none";
    await client.call("ReviewNotifyConfiguration", { params: { id }, body: { decision: "APPROVE" }, expected: 404 });
    await client.call("AdvanceClock", { body: { duration: "soon" }, expected: 400 });
});

test("OpenAPI: every operation answers what the document says", async () => {
    const { client } = visitor();
    await client.call("PutNumber", { params: { identity: "SHOP/GB" }, body: {} });
    await client.call("PutDestination", { params: { e164: HANDSET }, body: { outcome: "TTL_EXPIRED", delay: "PT3S" } });
    await client.call("PutTransitions", {
        body: { transitions: [{ service: "chime", resource: "phone-number-order", mode: "READS", reads: 2 }] },
    });
    await client.call("PutClock", { body: { frozen: true } });
    const labels = { e164: HANDSET, stage: "ready" };
    for (const [id, { method, parameters }] of client.operations) {
        const named = parameters.filter(({ in: place }) => place === "path").map(({ name }) => name);
        if (method === "get" && named.every((name) => name in labels) && id !== "StreamChanges") {
            await client.call(id, {
                params: Object.fromEntries(named.map((name) => [name, labels[name]])),
                expected: id === "GetCertificate" ? 404 : undefined, // TLS is off.
            });
        }
    }
    await client.call("DeleteMessage", { params: { messageId: "none" }, expected: 404 });
    await client.call("DeleteNumber", { params: { identity: "SHOP/GB" } });
    await client.call("DeleteDestination", { params: { e164: HANDSET } });
    const throttling = { operation: "SendTextMessage", error: { code: "ThrottlingException" } };
    const added = await client.call("AddFaults", { body: { faults: [throttling] } });
    await client.call("DeleteFault", { params: { id: added.faults[0].id } });
    await client.call("PutFaults", { body: { faults: [throttling] } });
    await client.call("DeleteFaults");
    const unavailable = { service: "connect", operation: "ListInstances", error: { statusCode: 503 } };
    await client.call("LocalStackSetFaults", { body: [unavailable] });
    await client.call("LocalStackAddFaults", { body: [unavailable] });
    await client.call("LocalStackDeleteFaults", { body: [unavailable] });
    await client.call("LocalStackSetEffects", { body: { latency: 0 } });
    await client.call("PutState", { body: await client.call("GetState") });
    await client.call("PutChimeAccount", { params: { accountId: "none" }, body: {}, expected: 404 });
    await client.call("AcceptChimeInvite", { params: { inviteId: "none" }, expected: 404 });
    const ping = { source: "203.0.113.5" };
    await client.call("PutChimeVoiceConnectorHealth", { params: { voiceConnectorId: "none" }, body: ping, expected: 404 });
    await client.call("EndConnectCall", { params: { contactId: "none" }, expected: 404 });
    await client.call("EndChimeCall", { params: { transactionId: "none" }, expected: 404 });
    for (const id of ["DeleteMessages", "DeleteInboundMessages", "DeleteEvents", "DeleteRequests", "LocalStackDeleteMessages", "Reset"]) {
        await client.call(id);
    }

    const elsewhere = ["AdvanceClock", "DecideMessage", "DrawNumber", "GetMessage", "PutAccount", "ReceiveMessage"];
    // Its body is a text, and SeedingTest sends it.
    elsewhere.push("RunSeed");
    // Its answer does not end, and StreamTest hears it.
    elsewhere.push("StreamChanges");
    // Calls and tasks are of voice connectors that are there: SipCallsTest and SpeakerSearchTasksTest have them.
    elsewhere.push("StartChimeCall", "DecideChimeTask");
    // Somebody has to have the number: CallsTest of Connect has it.
    elsewhere.push("StartConnectCall");
    // It would take from the other tests what they have.
    const never = ["LocalStackResetState"];
    const reviews = ["ReviewNotifyConfiguration", "ReviewRegistration", "WaitForMessages"];
    assert.deepEqual(
        [...client.operations.keys()].filter((id) => !client.called.has(id)).sort(),
        [...elsewhere, ...never, ...reviews].sort(),
    );
});
