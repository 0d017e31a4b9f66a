import assert from "node:assert/strict";
import { test } from "node:test";
import {
    AssociateOriginationIdentityCommand,
    CreateConfigurationSetCommand,
    CreateEventDestinationCommand,
    CreatePoolCommand,
    CreateProtectConfigurationCommand,
    CreateRcsAgentCommand,
    PinpointSMSVoiceV2Client,
    PutOptedOutNumberCommand,
    RequestPhoneNumberCommand,
    SendRcsMessageCommand,
    SendTextMessageCommand,
    SetRcsMessageSpendLimitOverrideCommand,
    SubmitRegistrationVersionCommand,
    UpdateProtectConfigurationCountryRuleSetCommand,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advance, control, freeze, newAccount, refused, settings } from "./dialtone.mjs";
import { fill, register, responses } from "./registrations.mjs";

// Rich messages: the SDK for Java that the other tests use cannot send them.

const HANDSET = "+12045550123";
const AMERICAN = "+12065550123";
const SHOE = "https://example.com/shoe.png";

/** An account with an agent that is launched in Canada. */
async function shop() {
    const account = newAccount(17);
    const client = new PinpointSMSVoiceV2Client(settings(account));
    const send = (command) => client.send(command);
    const { RcsAgentId } = await send(new CreateRcsAgentCommand({}));
    const RegistrationType = "CA_RCS_LAUNCH_REGISTRATION";
    const RegistrationId = await register(send, RegistrationType, RcsAgentId);
    await fill({ account, send }, RegistrationId, RegistrationType, await responses(send, RcsAgentId));
    await send(new SubmitRegistrationVersionCommand({ RegistrationId }));
    await advance(account, "PT1M");
    const rcs = async (content, more = {}) => {
        const input = {
            OriginationIdentity: RcsAgentId,
            DestinationPhoneNumber: HANDSET,
            RcsMessageContent: content,
            ...more,
        };
        return (await send(new SendRcsMessageCommand(input))).MessageId;
    };
    return { account, agent: RcsAgentId, send, rcs };
}

/** A number of the account, and a pool that has it and the agent. */
async function pool({ account, agent, send }) {
    const number = await send(
        new RequestPhoneNumberCommand({
            IsoCountryCode: "CA",
            MessageType: "TRANSACTIONAL",
            NumberCapabilities: ["SMS"],
            NumberType: "LONG_CODE",
        }),
    );
    await advance(account, "PT1M");
    const { PoolId } = await send(
        new CreatePoolCommand({
            OriginationIdentity: number.PhoneNumberId,
            IsoCountryCode: "CA",
            MessageType: "TRANSACTIONAL",
        }),
    );
    await advance(account, "PT1M");
    await send(new AssociateOriginationIdentityCommand({ PoolId, OriginationIdentity: agent }));
    return { PoolId, number };
}

/** The id of a protect configuration with this rule for RCS to Canada. */
async function protect(send, ProtectStatus) {
    const { ProtectConfigurationId } = await send(new CreateProtectConfigurationCommand({}));
    await send(
        new UpdateProtectConfigurationCountryRuleSetCommand({
            ProtectConfigurationId,
            NumberCapability: "RCS",
            CountryRuleSetUpdates: { CA: { ProtectStatus } },
        }),
    );
    return ProtectConfigurationId;
}

async function inbox(account) {
    return (await control(account, "GET", "messages")).messages;
}

const text = (Body) => ({ Content: { TextMessage: { Body } } });

function card(more = {}, suggestions = []) {
    const CardContent = { Title: "Shoe", Description: "Red", Media: { FileUrl: SHOE, Height: "TALL" } };
    return {
        Content: { RichCard: { CardOrientation: "VERTICAL", CardContent, ...more } },
        Suggestions: suggestions,
    };
}

function openUrl(more) {
    return { OpenUrl: { Text: "Open", PostbackData: "open", Url: "https://example.com", ...more } };
}

test("RCS messages: a text arrives and is told of", async () => {
    const { account, agent, send, rcs } = await shop();
    const ConfigurationSetName = "shop";
    await send(new CreateConfigurationSetCommand({ ConfigurationSetName }));
    const { EventDestination } = await send(
        new CreateEventDestinationCommand({
            ConfigurationSetName,
            EventDestinationName: "topic",
            MatchingEventTypes: ["RCS_ALL"],
            SnsDestination: { TopicArn: "arn:aws:sns:us-east-1:111122223333:events" },
        }),
    );
    assert.deepEqual(EventDestination.MatchingEventTypes, ["RCS_ALL"]);
    const MessageId = await rcs(text("Your code is 482913."), {
        ConfigurationSetName,
        Context: { order: "7" },
        MessageTrafficType: "AUTHENTICATION",
        TimeToLive: 60,
    });
    await advance(account, "PT1M");
    const [message] = await inbox(account);
    assert.equal(message.messageId, MessageId);
    assert.equal(message.channel, "RCS");
    assert.equal(message.from, agent);
    assert.equal(message.body, "Your code is 482913.");
    assert.deepEqual(message.codes, ["482913"]);
    assert.equal(message.status, "DELIVERED");
    assert.deepEqual(message.events.map((event) => event.eventType), ["RCS_SENT", "RCS_DELIVERED"]);
    const delivered = message.events[1];
    assert.equal(delivered.originationPhoneNumber, agent);
    assert.deepEqual(delivered.rcsMetadata, { billingEventType: "BASIC" });
    assert.equal(delivered.agentIsoCountryCode, "CA");
    assert.equal(delivered.context.order, "7");
    assert.ok(delivered.totalMessagePrice > 0);
});

test("RCS messages: events tell of every end", async () => {
    const { account, send, rcs } = await shop();
    const ProtectConfigurationId = await protect(send, "FILTER");
    const events = async (outcome, more) => {
        await control(account, "PUT", `destinations/${encodeURIComponent(HANDSET)}`, { outcome });
        const id = await rcs(text("Your code is 482913."), more);
        await advance(account, "P4D");
        return (await control(account, "GET", `messages/${id}`)).events.map((event) => event.eventType);
    };
    assert.deepEqual(await events("READ"), ["RCS_SENT", "RCS_DELIVERED", "RCS_READ"]);
    assert.deepEqual(await events("TTL_EXPIRED"), ["RCS_TTL_EXPIRED"]);
    assert.deepEqual(await events("FAILED"), ["RCS_FAILED"]);
    assert.deepEqual(await events("BLOCKED"), ["RCS_FAILED"]);
    assert.deepEqual(await events("QUEUED"), ["RCS_QUEUED", "RCS_FAILED"]);
    assert.deepEqual(await events("PROTECT_BLOCKED", { ProtectConfigurationId }), ["RCS_PROTECT_BLOCKED"]);
});

test("RCS messages: a card is readable in the inbox", async () => {
    const { account, rcs } = await shop();
    const reply = { Reply: { Text: "Yes", PostbackData: "yes" } };
    await rcs(card({ CardOrientation: "HORIZONTAL", ThumbnailImageAlignment: "LEFT" }, [reply]));
    await rcs({
        Content: {
            Carousel: {
                CardWidth: "SMALL",
                CardContents: [{ Title: "One" }, { Title: "Two", Media: { FileUrl: SHOE, Height: "SHORT" } }],
            },
        },
    });
    await rcs({ Content: { FileMessage: { FileUrl: SHOE } } });
    const [single, several, file] = await inbox(account);
    assert.equal(single.body, "Shoe\nRed");
    assert.deepEqual(single.mediaUrls, [SHOE]);
    assert.equal(several.body, "One\n\nTwo");
    assert.deepEqual(file.mediaUrls, [SHOE]);
});

test("RCS messages: what the shape lets pass is refused with its field", async () => {
    const { account, rcs } = await shop();
    const vertical = { ThumbnailImageAlignment: "LEFT" };
    const dial = { DialPhone: { Text: "Call", PostbackData: "call", PhoneNumber: "+9991234" } };
    const noon = new Date("2026-03-01T12:00:00Z");
    const event = {
        CreateCalendarEvent: { Text: "Note", PostbackData: "n", Title: "Visit", StartTime: noon, EndTime: noon },
    };
    const sms = { Channel: "SMS", MessageBody: "Plain" };
    for (const [content, more, reason, fields] of [
        [undefined, {}, { Reason: "MISSING_PARAMETER" }, ["rcsMessageContent"]],
        [text("Hi"), { MessageTrafficType: "GOSSIP" }, { Reason: "INVALID_PARAMETER" }, ["messageTrafficType"]],
        [
            card({ CardOrientation: "DIAGONAL" }, [dial, event]),
            {},
            { Reason: "INVALID_PARAMETER" },
            [
                "rcsMessageContent.content.richCard.cardOrientation",
                "rcsMessageContent.suggestions.1.member.dialPhone.phoneNumber",
                "rcsMessageContent.suggestions.2.member.createCalendarEvent.endTime",
            ],
        ],
        [
            card(vertical),
            {},
            { Reason: "PARAMETERS_CANNOT_BE_USED_TOGETHER" },
            [
                "rcsMessageContent.content.richCard.thumbnailImageAlignment",
                "rcsMessageContent.content.richCard.cardOrientation",
            ],
        ],
        [
            card({}, [openUrl({ WebviewViewMode: "FULL" })]),
            {},
            { Reason: "PARAMETERS_CANNOT_BE_USED_TOGETHER" },
            [
                "rcsMessageContent.suggestions.1.member.openUrl.webviewViewMode",
                "rcsMessageContent.suggestions.1.member.openUrl.application",
            ],
        ],
        [
            card({}, [openUrl({ Application: "WEBVIEW" })]),
            {},
            { Reason: "MISSING_PARAMETER" },
            ["rcsMessageContent.suggestions.1.member.openUrl.webviewViewMode"],
        ],
        [
            text("Hi"),
            { FallbackConfiguration: { Channel: "SMS" } },
            { Reason: "MISSING_PARAMETER" },
            ["fallbackConfiguration.messageBody"],
        ],
        [
            text("Hi"),
            { FallbackConfiguration: { ...sms, MediaUrls: ["s3://bucket/key"] } },
            { Reason: "PARAMETERS_CANNOT_BE_USED_TOGETHER" },
            ["fallbackConfiguration.mediaUrls", "fallbackConfiguration.channel"],
        ],
        [
            text("Hi"),
            { FallbackConfiguration: { ...sms, OriginationIdentity: "pool-0" } },
            { Reason: "INVALID_PARAMETER" },
            ["fallbackConfiguration.originationIdentity"],
        ],
        [
            text("Hi"),
            { FallbackConfiguration: { ...sms, MessageBody: "я".repeat(631) } },
            { Reason: "MAXIMUM_SIZE_EXCEEDED" },
            ["fallbackConfiguration.messageBody"],
        ],
        [text("Hi"), { MaxPrice: ".00001" }, { Reason: "PRICE_OVER_THRESHOLD" }, ["maxPrice"]],
    ]) {
        const error = await refused(rcs(content, more), "ValidationException", 400, reason);
        assert.deepEqual(error.Fields.map((field) => field.Name), fields);
    }
    assert.deepEqual(await inbox(account), []);
});

test("RCS messages: an agent writes where it is launched, and within the limit", async () => {
    const { agent, send, rcs } = await shop();
    await refused(rcs(text("Hi"), { DestinationPhoneNumber: AMERICAN }), "ConflictException", 400, {
        Reason: "RESOURCE_NOT_ACTIVE",
        ResourceType: "rcs-agent",
        ResourceId: agent,
    });
    await refused(rcs(text("Hi"), { OriginationIdentity: "rcs-0" }), "ResourceNotFoundException", 400, {
        ResourceType: "rcs-agent",
        ResourceId: "rcs-0",
    });
    await send(new SetRcsMessageSpendLimitOverrideCommand({ MonthlyLimit: 0 }));
    await refused(rcs(text("Hi")), "ServiceQuotaExceededException", 400, {
        Reason: "MONTHLY_SPEND_LIMIT_REACHED_FOR_RCS",
    });
});

test("RCS messages: nobody is written to who has opted out, nor where that is blocked", async () => {
    const { account, send, rcs } = await shop();
    const ProtectConfigurationId = await protect(send, "BLOCK");
    await refused(rcs(text("Hi"), { ProtectConfigurationId }), "ConflictException", 400, {
        Reason: "DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION",
        ResourceType: "protect-configuration",
        ResourceId: ProtectConfigurationId,
    });
    await send(new PutOptedOutNumberCommand({ OptOutListName: "Default", OptedOutNumber: HANDSET }));
    await refused(rcs(text("Hi")), "ConflictException", 400, {
        Reason: "DESTINATION_PHONE_NUMBER_OPTED_OUT",
        ResourceType: "phone-number",
        ResourceId: HANDSET,
    });
    assert.deepEqual(await inbox(account), []);
});

test("RCS messages: an SMS is sent in the place of what expires", async () => {
    const visitor = await shop();
    const { account, agent, rcs } = visitor;
    const { number } = await pool(visitor);
    await control(account, "PUT", `destinations/${HANDSET}`, { outcome: "TTL_EXPIRED" });
    const MessageId = await rcs(card(), {
        TimeToLive: 30,
        FallbackConfiguration: {
            Channel: "SMS",
            MessageBody: "A shoe.",
            OriginationIdentity: number.PhoneNumberArn,
        },
    });
    await advance(account, "PT29S");
    assert.equal((await inbox(account)).length, 1);
    await advance(account, "PT1M");
    const [rich, plain] = await inbox(account);
    assert.equal(rich.messageId, MessageId);
    assert.equal(rich.from, agent);
    assert.equal(rich.status, "FALLEN_BACK_TO_SMS");
    assert.notEqual(plain.messageId, MessageId);
    assert.equal(plain.channel, "TEXT");
    assert.equal(plain.from, number.PhoneNumber);
    assert.equal(plain.body, "A shoe.");
    assert.equal(plain.status, "DELIVERED");
    assert.deepEqual(plain.events.map((event) => event.eventType), ["TEXT_SUCCESSFUL", "TEXT_DELIVERED"]);
});

test("RCS messages: a text through a pool goes as RCS, else as SMS, and stays with what arrived", async () => {
    const visitor = await shop();
    const { account, agent, send } = visitor;
    const { PoolId, number } = await pool(visitor);
    const write = () =>
        send(
            new SendTextMessageCommand({
                OriginationIdentity: PoolId,
                DestinationPhoneNumber: HANDSET,
                MessageBody: "Your code is 482913.",
            }),
        );
    await control(account, "PUT", `destinations/${HANDSET}`, { outcome: "FALLEN_BACK_TO_SMS" });
    await freeze(account);
    const { MessageId } = await write();
    assert.equal((await inbox(account))[0].from, agent);
    await advance(account, "PT1M");
    const [message] = await inbox(account);
    assert.equal(message.messageId, MessageId);
    assert.equal(message.from, number.PhoneNumber);
    assert.equal(message.status, "DELIVERED");
    assert.deepEqual(message.events.map((event) => event.eventType), [
        "RCS_FALLEN_BACK_TO_SMS",
        "TEXT_SUCCESSFUL",
        "TEXT_DELIVERED",
    ]);

    await control(account, "DELETE", `destinations/${HANDSET}`);
    await write();
    assert.equal((await inbox(account))[1].from, number.PhoneNumber);
    await advance(account, "PT26H");
    await write();
    assert.equal((await inbox(account))[2].from, agent);
});
