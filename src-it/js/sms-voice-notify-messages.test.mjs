import assert from "node:assert/strict";
import { test } from "node:test";
import {
    CreateNotifyConfigurationCommand,
    PinpointSMSVoiceV2Client,
    SendNotifyTextMessageCommand,
    SendNotifyVoiceMessageCommand,
    SetNotifyMessageSpendLimitOverrideCommand,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advance, endpoint, freeze, newAccount, refused, settings } from "./dialtone.mjs";

// The SDK for Java that the other tests use has no notifications.

const AMERICAN = "+12065550123";
const SAMPLE = "nt-1234567890abcdef0";
const SPOKEN = "notify-code-verification-english-voice-001";
const SHOP = { DisplayName: "My Shop", UseCase: "CODE_VERIFICATION", EnabledChannels: ["SMS", "VOICE"] };

async function visitor(shop = {}) {
    const account = newAccount(15);
    await freeze(account);
    const client = new PinpointSMSVoiceV2Client(settings(account));
    const send = (command) => client.send(command);
    const made = await send(new CreateNotifyConfigurationCommand({ ...SHOP, DefaultTemplateId: SAMPLE, ...shop }));
    const usual = {
        NotifyConfigurationId: made.NotifyConfigurationId,
        DestinationPhoneNumber: AMERICAN,
        TemplateVariables: { code: "123456" },
    };
    return {
        account,
        id: made.NotifyConfigurationId,
        send,
        text: (more = {}) => send(new SendNotifyTextMessageCommand({ ...usual, ...more })),
        call: (more = {}) => send(new SendNotifyVoiceMessageCommand({ ...usual, TemplateId: SPOKEN, ...more })),
    };
}

async function message(account, id) {
    const answer = await fetch(`${endpoint}/_dialtone/messages/${id}?account=${account}`);
    assert.equal(answer.status, 200);
    return answer.json();
}

test("Notify: a template's text arrives, from a sender of AWS's", async () => {
    const { account, text } = await visitor();
    const sent = await text({ Context: { order: "7" }, TimeToLive: 60 });
    assert.equal(sent.TemplateId, SAMPLE);
    assert.equal(sent.ResolvedMessageBody, "Your verification code is 123456. It expires in 10 minutes.");
    await advance(account, "PT10S");
    const shown = await message(account, sent.MessageId);
    assert.equal(shown.channel, "TEXT");
    assert.equal(shown.from, "NOTICE");
    assert.equal(shown.body, sent.ResolvedMessageBody);
    assert.deepEqual(shown.codes, ["123456"]);
    assert.deepEqual(shown.context, { order: "7" });
    assert.equal(shown.status, "SUCCESSFUL");
    assert.deepEqual(shown.events.map((event) => event.eventType), ["TEXT_SUCCESSFUL"]);
});

test("Notify: a template is read out", async () => {
    const { account, call } = await visitor();
    const sent = await call({ VoiceId: "JOANNA" });
    assert.equal(sent.ResolvedMessageBody, "Your verification code is 123456.");
    await advance(account, "PT1M");
    const shown = await message(account, sent.MessageId);
    assert.equal(shown.channel, "VOICE");
    assert.equal(shown.status, "COMPLETED");
    await refused(call({ VoiceId: "VICKI" }), "ValidationException", 400, { Reason: "INVALID_PARAMETER" });
});

test("Notify: what does not fit is refused with reason and fields", async () => {
    const { text, call } = await visitor({ EnabledChannels: ["SMS"], EnabledCountries: ["US", "FR"] });
    for (const [sending, members, field] of [
        [() => call(), { Reason: "CHANNEL_NOT_ENABLED" }, "notifyConfigurationId"],
        [() => text({ DestinationPhoneNumber: "+447400123456" }), { Reason: "COUNTRY_NOT_ENABLED" }, "destinationPhoneNumber"],
        [() => text({ DestinationPhoneNumber: "+33612345678" }), { Reason: "COUNTRY_NOT_ENABLED" }, "destinationPhoneNumber"],
        [() => text({ TemplateVariables: {} }), { Reason: "MISSING_PARAMETER" }, "templateVariables"],
        [() => text({ TemplateVariables: { code: "1", expiry: "61" } }), { Reason: "INVALID_PARAMETER" }, "templateVariables"],
        [() => text({ TemplateVariables: { code: "1", name: "x" } }), { Reason: "INVALID_PARAMETER" }, "templateVariables"],
        [() => text({ TemplateId: SPOKEN }), { Reason: "INVALID_PARAMETER" }, "templateId"],
    ]) {
        const error = await refused(sending(), "ValidationException", 400, members);
        assert.deepEqual(error.Fields.map((each) => each.Name), [field]);
    }
    await refused(text({ TemplateId: "nt-0" }), "ResourceNotFoundException", 400, {
        ResourceType: "notify-template",
        ResourceId: "nt-0",
    });
    await refused(text({ NotifyConfigurationId: "nc-0" }), "ResourceNotFoundException", 400, {
        ResourceType: "notify-configuration",
        ResourceId: "nc-0",
    });
    const without = await visitor({ DefaultTemplateId: undefined });
    await refused(without.text(), "ValidationException", 400, { Reason: "MISSING_PARAMETER" });
});

test("Notify: ten messages a day to one number, and a limit for the month", async () => {
    const { account, send, text } = await visitor();
    const dry = await text({ DryRun: true });
    assert.ok(dry.ResolvedMessageBody.includes("123456"));
    for (let i = 0; i < 10; i++) {
        await text();
    }
    await refused(text(), "ServiceQuotaExceededException", 400, { Reason: "DAILY_NOTIFY_TIER_MESSAGE_LIMIT" });
    await advance(account, "PT24H");
    await text();
    await send(new SetNotifyMessageSpendLimitOverrideCommand({ MonthlyLimit: 0 }));
    await refused(text(), "ServiceQuotaExceededException", 400, {
        Reason: "MONTHLY_SPEND_LIMIT_REACHED_FOR_NOTIFY",
    });
});
