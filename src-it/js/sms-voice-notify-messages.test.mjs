import assert from "node:assert/strict";
import { test } from "node:test";
import {
    CreateNotifyConfigurationCommand,
    DescribeNotifyConfigurationsCommand,
    NotifyConfigurationStatus,
    PinpointSMSVoiceV2Client,
    PutOptedOutNumberCommand,
    SendNotifyTextMessageCommand,
    SendNotifyVoiceMessageCommand,
    SetNotifyMessageSpendLimitOverrideCommand,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advance, control, freeze, newAccount, refused, settings } from "./dialtone.mjs";

// The SDK for Java that the other tests use has no notifications.

const AMERICAN = "+12065550123";
const SAMPLE = "nt-1234567890abcdef0";
const ENGLISH = "notify-code-verification-english-001";
const WRITTEN = "notify-code-verification-german-001";
const SHOP = { DisplayName: "My Shop", UseCase: "CODE_VERIFICATION", EnabledChannels: ["SMS", "VOICE"] };

async function visitor(shop = {}) {
    const account = newAccount(15);
    await freeze(account);
    const client = new PinpointSMSVoiceV2Client(settings(account));
    const send = (command) => client.send(command);
    const made = await send(new CreateNotifyConfigurationCommand({ ...SHOP, DefaultTemplateId: SAMPLE, ...shop }));
    await advance(account, "PT5S");
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
        call: (more = {}) => send(new SendNotifyVoiceMessageCommand({ ...usual, TemplateId: ENGLISH, ...more })),
    };
}

function message(account, id) {
    return control(account, "GET", `messages/${id}`);
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
    assert.equal(sent.ResolvedMessageBody, "Your My Shop verification code is 123456.");
    await advance(account, "PT1M");
    const shown = await message(account, sent.MessageId);
    assert.equal(shown.channel, "VOICE");
    assert.equal(shown.status, "COMPLETED");
    const spelled = await call({ TemplateVariables: { code: "4. 8. 2. 9. 1. 3." } });
    assert.deepEqual((await message(account, spelled.MessageId)).codes, ["482913"]);
    await refused(call({ VoiceId: "VICKI" }), "ValidationException", 400, { Reason: "INVALID_PARAMETER" });
    await refused(call({ TemplateId: WRITTEN }), "ValidationException", 400, { Reason: "INVALID_PARAMETER" });
});

test("Notify: whoever has opted out gets the codes that they ask for", async () => {
    const { send, text } = await visitor();
    await send(new PutOptedOutNumberCommand({ OptOutListName: "Default", OptedOutNumber: AMERICAN }));
    assert.match((await text()).MessageId, /^[0-9a-f-]{36}$/);
});

test("Notify: a display name is reviewed before anything is sent", async () => {
    const { account, id, send, text } = await visitor();
    const review = (decision) => control(account, "POST", `notify-configurations/${id}/review`, decision);
    const shown = async () =>
        (await send(new DescribeNotifyConfigurationsCommand({ NotifyConfigurationIds: [id] }))).NotifyConfigurations[0];
    assert.equal((await shown()).Status, NotifyConfigurationStatus.ACTIVE);

    assert.deepEqual(await review({ decision: "REQUIRE_VERIFICATION" }), { status: "REQUIRES_VERIFICATION" });
    assert.equal((await shown()).Status, NotifyConfigurationStatus.REQUIRES_VERIFICATION);
    const inactive = { Reason: "NOTIFY_CONFIGURATION_NOT_ACTIVE", ResourceType: "notify-configuration", ResourceId: id };
    await refused(text(), "ConflictException", 400, inactive);
    await review({ decision: "REJECT", reason: "The name is somebody else's." });
    assert.equal((await shown()).Status, NotifyConfigurationStatus.REJECTED);
    assert.equal((await shown()).RejectionReason, "The name is somebody else's.");
    await refused(text(), "ConflictException", 400, inactive);
    await review({ decision: "APPROVE" });
    assert.equal((await shown()).RejectionReason, undefined);
    assert.equal((await text()).TemplateId, SAMPLE);
});

test("Notify: what does not fit is refused with reason and fields", async () => {
    const { text, call } = await visitor({ EnabledChannels: ["SMS"], EnabledCountries: ["US", "FR"] });
    for (const [sending, members, field] of [
        [() => call(), { Reason: "CHANNEL_NOT_ENABLED" }, "notifyConfigurationId"],
        [() => text({ DestinationPhoneNumber: "+447400123456" }), { Reason: "COUNTRY_NOT_ENABLED" }, "destinationPhoneNumber"],
        [() => text({ DestinationPhoneNumber: "+33612345678" }), { Reason: "COUNTRY_NOT_ENABLED" }, "destinationPhoneNumber"],
        [() => text({ TemplateVariables: {} }), { Reason: "MISSING_PARAMETER" }, "templateVariables"],
        [() => text({ TemplateVariables: { code: "abcd" } }), { Reason: "INVALID_PARAMETER" }, "templateVariables"],
        [() => text({ TemplateVariables: { code: "1234", expiry: "61" } }), { Reason: "INVALID_PARAMETER" }, "templateVariables"],
        [() => text({ TemplateVariables: { code: "1234", name: "x" } }), { Reason: "INVALID_PARAMETER" }, "templateVariables"],
        [
            () => text({ TemplateId: ENGLISH, TemplateVariables: { code: "1234", brandName: "Bank" } }),
            { Reason: "INVALID_PARAMETER" },
            "templateVariables",
        ],
    ]) {
        const error = await refused(sending(), "ValidationException", 400, members);
        assert.deepEqual(error.Fields.map((each) => each.Name), [field]);
    }
    await refused(text({ TemplateId: "nt-0" }), "ResourceNotFoundException", 400, {
        ResourceType: "notify-template",
        ResourceId: "nt-0",
    });
    await refused(text({ NotifyConfigurationId: "notify-0" }), "ResourceNotFoundException", 400, {
        ResourceType: "notify-configuration",
        ResourceId: "notify-0",
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
