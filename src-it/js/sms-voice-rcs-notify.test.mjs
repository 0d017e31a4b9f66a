import assert from "node:assert/strict";
import { test } from "node:test";
import {
    CreateNotifyConfigurationCommand,
    CreateRcsAgentCommand,
    CreateVerifiedDestinationNumberCommand,
    DeleteNotifyConfigurationCommand,
    DeleteProtectConfigurationCommand,
    DeleteRcsAgentCommand,
    DescribeNotifyConfigurationsCommand,
    DescribeNotifyTemplatesCommand,
    DescribeProtectConfigurationsCommand,
    DescribeRcsAgentCountryLaunchStatusCommand,
    DescribeRcsAgentsCommand,
    DescribeVerifiedDestinationNumbersCommand,
    ListNotifyCountriesCommand,
    ListTagsForResourceCommand,
    NotifyConfigurationStatus,
    NotifyConfigurationUseCase,
    NotifyTemplateStatus,
    NotifyTemplateType,
    paginateDescribeNotifyTemplates,
    paginateListNotifyCountries,
    PinpointSMSVoiceV2Client,
    RcsAgentStatus,
    TemplateVariableSource,
    TemplateVariableType,
    UpdateNotifyConfigurationCommand,
    UpdateRcsAgentCommand,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advance, control, freeze, newAccount, pages, quotasOfANewAccount, refused, settings } from "./dialtone.mjs";

// The SDK for Java that the other tests use has neither RCS nor notifications.

const TOPIC = "arn:aws:sns:us-east-1:111122223333:inbound";
const ROLE = "arn:aws:iam::111122223333:role/media";
const TEMPLATE = "nt-1234567890abcdef0";

function visitor() {
    const account = newAccount(14);
    const client = new PinpointSMSVoiceV2Client(settings(account));
    return { account, send: (command) => client.send(command), client };
}

const SHOP = { DisplayName: "My Shop", UseCase: "CODE_VERIFICATION", EnabledChannels: ["SMS"] };

test("RCS: an agent lives from creation to deletion", async () => {
    const { account, send } = visitor();
    const made = await send(
        new CreateRcsAgentCommand({ DeletionProtectionEnabled: true, Tags: [{ Key: "a", Value: "b" }] }),
    );
    const id = made.RcsAgentId;
    assert.match(id, /^rcs-[0-9a-f]{32}$/);
    assert.equal(made.RcsAgentArn, `arn:aws:sms-voice:us-east-1:${account}:rcs-agent/${id}`);
    assert.equal(made.Status, RcsAgentStatus.CREATED);
    assert.equal(made.OptOutListName, "Default");
    assert.equal(made.TwoWayEnabled, false);
    assert.equal(made.SelfManagedOptOutsEnabled, false);
    assert.equal(made.DeletionProtectionEnabled, true);
    assert.ok(made.CreatedTimestamp instanceof Date);
    assert.deepEqual(made.Tags, [{ Key: "a", Value: "b" }]);
    const tags = await send(new ListTagsForResourceCommand({ ResourceArn: made.RcsAgentArn }));
    assert.deepEqual(tags.Tags, made.Tags);

    await refused(send(new DeleteRcsAgentCommand({ RcsAgentId: id })), "ConflictException", 400, {
        Reason: "DELETION_PROTECTION_ENABLED",
        ResourceType: "rcs-agent",
        ResourceId: id,
    });
    const updated = await send(
        new UpdateRcsAgentCommand({
            RcsAgentId: made.RcsAgentArn,
            DeletionProtectionEnabled: false,
            TwoWayEnabled: true,
            TwoWayChannelArn: TOPIC,
            TwoWayMediaS3BucketName: "my-bucket",
            TwoWayMediaS3KeyPrefix: "in/",
            TwoWayMediaS3Role: ROLE,
            TwoWayRcsEventsEnabled: ["ALL"],
        }),
    );
    assert.equal(updated.TwoWayChannelArn, TOPIC);
    assert.equal(updated.TwoWayMediaS3BucketName, "my-bucket");
    assert.deepEqual(updated.TwoWayRcsEventsEnabled, ["ALL"]);
    const { RcsAgents } = await send(
        new DescribeRcsAgentsCommand({ Filters: [{ Name: "two-way-enabled", Values: ["true"] }] }),
    );
    assert.deepEqual(RcsAgents.map((agent) => agent.RcsAgentId), [id]);
    assert.equal(RcsAgents[0].TwoWayMediaS3Role, ROLE);
    assert.equal(RcsAgents[0].TestingAgent, undefined);
    assert.equal(RcsAgents[0].PoolId, undefined);

    const launches = await send(new DescribeRcsAgentCountryLaunchStatusCommand({ RcsAgentId: id }));
    assert.equal(launches.RcsAgentArn, made.RcsAgentArn);
    assert.deepEqual(launches.CountryLaunchStatus, []);
    assert.equal((await send(new DeleteRcsAgentCommand({ RcsAgentId: id }))).Status, RcsAgentStatus.DELETED);
    for (const command of [
        new DescribeRcsAgentsCommand({ RcsAgentIds: [id] }),
        new UpdateRcsAgentCommand({ RcsAgentId: id }),
        new DeleteRcsAgentCommand({ RcsAgentId: id }),
        new DescribeRcsAgentCountryLaunchStatusCommand({ RcsAgentId: id }),
    ]) {
        await refused(send(command), "ResourceNotFoundException", 400, { ResourceType: "rcs-agent", ResourceId: id });
    }
});

test("RCS: what does not fit is refused with reason and fields", async () => {
    const { account, send } = visitor();
    await quotasOfANewAccount(account);
    const { RcsAgentId } = await send(new CreateRcsAgentCommand({ ClientToken: "once" }));
    assert.equal((await send(new CreateRcsAgentCommand({ ClientToken: "once" }))).RcsAgentId, RcsAgentId);
    for (const [change, Reason, fields] of [
        [
            { TwoWayMediaS3BucketName: "UNSET_RCS_MEDIA_CONFIGURATION" },
            "INVALID_PARAMETER",
            ["twoWayMediaS3BucketName", "twoWayMediaS3Role"],
        ],
        [
            { TwoWayMediaS3BucketName: "my-bucket", TwoWayMediaS3Role: ROLE },
            "TWO_WAY_NOT_ENABLED",
            ["twoWayMediaS3BucketName", "twoWayMediaS3Role"],
        ],
        [
            { TwoWayEnabled: true, TwoWayChannelArn: TOPIC, TwoWayRcsEventsEnabled: ["ALL", "READ"] },
            "INVALID_PARAMETER",
            ["twoWayRcsEventsEnabled"],
        ],
    ]) {
        const error = await refused(
            send(new UpdateRcsAgentCommand({ RcsAgentId, ...change })),
            "ValidationException",
            400,
            { Reason },
        );
        assert.deepEqual(error.Fields.map((field) => field.Name), fields);
    }
    await refused(
        send(new DescribeRcsAgentsCommand({ RcsAgentIds: [RcsAgentId], Owner: "SELF" })),
        "ValidationException",
        400,
        { Reason: "PARAMETERS_CANNOT_BE_USED_TOGETHER" },
    );
    await refused(
        send(new CreateRcsAgentCommand({ OptOutListName: "Nowhere" })),
        "ResourceNotFoundException",
        400,
        { ResourceType: "opt-out-list", ResourceId: "Nowhere" },
    );
    for (let i = 1; i < 25; i++) {
        await send(new CreateRcsAgentCommand({}));
    }
    await refused(send(new CreateRcsAgentCommand({})), "ServiceQuotaExceededException", 400, {
        Reason: "RCS_AGENTS_PER_ACCOUNT",
    });
});

async function statuses(send, RcsAgentId) {
    const { VerifiedDestinationNumbers } = await send(
        new DescribeVerifiedDestinationNumbersCommand({ Filters: [{ Name: "rcs-agent-id", Values: [RcsAgentId] }] }),
    );
    return VerifiedDestinationNumbers.map((number) => number.Status);
}

test("RCS: an invitation waits until the handset accepts it", async () => {
    const { account, send } = visitor();
    await freeze(account);
    const { RcsAgentId } = await send(new CreateRcsAgentCommand({}));
    await control(account, "PUT", "destinations/+14165550101", { ignoresInvitations: true });
    await control(account, "PUT", "destinations/+14165550102", { lineType: "LANDLINE" });
    for (const DestinationPhoneNumber of ["+14165550101", "+14165550102"]) {
        await send(new CreateVerifiedDestinationNumberCommand({ DestinationPhoneNumber, RcsAgentId }));
    }
    await advance(account, "PT20M");
    assert.deepEqual(await statuses(send, RcsAgentId), ["PENDING", "UNSUPPORTED"]);
    await control(account, "PUT", "destinations/+14165550101", {});
    assert.deepEqual(await statuses(send, RcsAgentId), ["VERIFIED", "UNSUPPORTED"]);
});

test("RCS: a destination tests an agent", async () => {
    const { account, send } = visitor();
    await freeze(account);
    const { RcsAgentId, RcsAgentArn } = await send(new CreateRcsAgentCommand({}));
    const tester = await send(
        new CreateVerifiedDestinationNumberCommand({ DestinationPhoneNumber: "+14165550101", RcsAgentId: RcsAgentArn }),
    );
    assert.equal(tester.RcsAgentId, RcsAgentId);
    const { VerifiedDestinationNumbers } = await send(
        new DescribeVerifiedDestinationNumbersCommand({ Filters: [{ Name: "rcs-agent-id", Values: [RcsAgentId] }] }),
    );
    assert.deepEqual(VerifiedDestinationNumbers.map((number) => number.VerifiedDestinationNumberId), [
        tester.VerifiedDestinationNumberId,
    ]);
    assert.equal(VerifiedDestinationNumbers[0].Status, "PENDING");
    await advance(account, "PT2M");
    assert.deepEqual(await statuses(send, RcsAgentId), ["VERIFIED"]);
    await refused(
        send(new CreateVerifiedDestinationNumberCommand({ DestinationPhoneNumber: "+14165550102", RcsAgentId: "rcs-0" })),
        "ResourceNotFoundException",
        400,
        { ResourceType: "rcs-agent", ResourceId: "rcs-0" },
    );
});

test("Notify: a configuration lives from creation to deletion", async () => {
    const { account, send } = visitor();
    await freeze(account);
    const made = await send(
        new CreateNotifyConfigurationCommand({
            ...SHOP,
            DefaultTemplateId: TEMPLATE,
            EnabledCountries: ["US", "CA"],
            Tags: [{ Key: "a", Value: "b" }],
        }),
    );
    const id = made.NotifyConfigurationId;
    assert.equal(made.NotifyConfigurationArn, `arn:aws:sms-voice:us-east-1:${account}:notify-configuration/${id}`);
    assert.match(id, /^notify-[0-9a-f]{32}$/);
    assert.equal(made.Status, NotifyConfigurationStatus.PENDING);
    assert.equal(made.UseCase, NotifyConfigurationUseCase.CODE_VERIFICATION);
    await advance(account, "PT5S");
    const [active] = (await send(new DescribeNotifyConfigurationsCommand({}))).NotifyConfigurations;
    assert.equal(active.Status, NotifyConfigurationStatus.ACTIVE);
    assert.equal(made.Tier, "BASIC");
    assert.equal(made.TierUpgradeStatus, "BASIC");
    assert.deepEqual(made.EnabledCountries, ["US", "CA"]);
    assert.deepEqual(made.Tags, [{ Key: "a", Value: "b" }]);
    const { ProtectConfigurations } = await send(new DescribeProtectConfigurationsCommand({}));
    assert.equal(ProtectConfigurations.length, 1);
    await refused(
        send(
            new DeleteProtectConfigurationCommand({
                ProtectConfigurationId: ProtectConfigurations[0].ProtectConfigurationId,
            }),
        ),
        "ConflictException",
        400,
        { Reason: "RESOURCE_DELETION_NOT_ALLOWED" },
    );

    const updated = await send(
        new UpdateNotifyConfigurationCommand({
            NotifyConfigurationId: made.NotifyConfigurationArn,
            DefaultTemplateId: "UNSET_DEFAULT_TEMPLATE",
            PoolId: "UNSET_DEFAULT_POOL_FOR_NOTIFY",
            EnabledChannels: ["SMS", "VOICE"],
            DeletionProtectionEnabled: true,
        }),
    );
    assert.equal(updated.DefaultTemplateId, undefined);
    assert.deepEqual(updated.EnabledChannels, ["SMS", "VOICE"]);
    assert.deepEqual(updated.EnabledCountries, ["US", "CA"]);
    const { NotifyConfigurations } = await send(
        new DescribeNotifyConfigurationsCommand({ Filters: [{ Name: "enabled-channels", Values: ["VOICE"] }] }),
    );
    assert.deepEqual(NotifyConfigurations.map((each) => each.NotifyConfigurationId), [id]);

    await refused(send(new DeleteNotifyConfigurationCommand({ NotifyConfigurationId: id })), "ConflictException", 400, {
        Reason: "DELETION_PROTECTION_ENABLED",
        ResourceType: "notify-configuration",
        ResourceId: id,
    });
    await send(new UpdateNotifyConfigurationCommand({ NotifyConfigurationId: id, DeletionProtectionEnabled: false }));
    await send(new DeleteNotifyConfigurationCommand({ NotifyConfigurationId: id }));
    assert.deepEqual((await send(new DescribeProtectConfigurationsCommand({}))).ProtectConfigurations, []);
    for (const command of [
        new DescribeNotifyConfigurationsCommand({ NotifyConfigurationIds: [id] }),
        new UpdateNotifyConfigurationCommand({ NotifyConfigurationId: id }),
        new DeleteNotifyConfigurationCommand({ NotifyConfigurationId: id }),
    ]) {
        await refused(send(command), "ResourceNotFoundException", 400, {
            ResourceType: "notify-configuration",
            ResourceId: id,
        });
    }
});

test("Notify: what does not fit is refused with reason and fields", async () => {
    const { account, send } = visitor();
    await quotasOfANewAccount(account);
    const error = await refused(
        send(
            new CreateNotifyConfigurationCommand({ ...SHOP, EnabledChannels: ["SMS", "MMS"], EnabledCountries: ["AQ"] }),
        ),
        "ValidationException",
        400,
        { Reason: "INVALID_PARAMETER" },
    );
    assert.deepEqual(error.Fields.map((field) => field.Name), ["enabledChannels.2.member", "enabledCountries.1.member"]);
    await refused(
        send(new CreateNotifyConfigurationCommand({ ...SHOP, DefaultTemplateId: "nt-0" })),
        "ResourceNotFoundException",
        400,
        { ResourceType: "notify-template", ResourceId: "nt-0" },
    );
    await refused(
        send(new CreateNotifyConfigurationCommand({ ...SHOP, PoolId: "pool-0" })),
        "ResourceNotFoundException",
        400,
        { ResourceType: "pool", ResourceId: "pool-0" },
    );
    for (let i = 0; i < 25; i++) {
        await send(new CreateNotifyConfigurationCommand(SHOP));
    }
    await refused(send(new CreateNotifyConfigurationCommand(SHOP)), "ServiceQuotaExceededException", 400, {
        Reason: "NOTIFY_CONFIGURATIONS_PER_ACCOUNT",
    });
});

test("Notify: templates and countries are the same for everybody", async () => {
    const { client, send } = visitor();
    const { NotifyTemplates } = await send(new DescribeNotifyTemplatesCommand({ TemplateIds: [TEMPLATE] }));
    const [sample] = NotifyTemplates;
    assert.equal(sample.Content, "Your verification code is {{code}}. It expires in {{expiry}} minutes.");
    assert.deepEqual(sample.SupportedCountries, ["US", "CA", "GB"]);
    assert.equal(sample.Status, NotifyTemplateStatus.ACTIVE);
    assert.equal(sample.TemplateType, NotifyTemplateType.OTP_VERIFICATION);
    assert.equal(sample.Variables.code.Required, true);
    assert.equal(sample.Variables.code.Type, TemplateVariableType.STRING);
    assert.equal(sample.Variables.code.Source, TemplateVariableSource.CUSTOMER);
    assert.equal(sample.Variables.expiry.Type, TemplateVariableType.INTEGER);
    assert.equal(sample.Variables.expiry.DefaultValue, "10");
    assert.ok(sample.CreatedTimestamp instanceof Date);
    const templates = await pages(paginateDescribeNotifyTemplates({ client, pageSize: 3 }, {}));
    const ids = templates.flatMap((page) => page.NotifyTemplates.map((template) => template.TemplateId));
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(templates[0].NotifyTemplates.length, 3);
    const calls = await send(
        new DescribeNotifyTemplatesCommand({ Filters: [{ Name: "supported-voice-ids", Values: ["JOANNA"] }] }),
    );
    assert.deepEqual(calls.NotifyTemplates.map((template) => template.Channels), [["SMS", "VOICE"]]);
    assert.equal(calls.NotifyTemplates[0].Variables.brandName.Source, TemplateVariableSource.SYSTEM);
    for (const Values of [["EN"], ["english"]]) {
        await refused(
            send(new DescribeNotifyTemplatesCommand({ Filters: [{ Name: "language-code", Values }] })),
            "ValidationException",
            400,
            { Reason: "INVALID_FILTER_VALUES" },
        );
    }
    await refused(
        send(new DescribeNotifyTemplatesCommand({ TemplateIds: ["nt-0"] })),
        "ResourceNotFoundException",
        400,
        { ResourceType: "notify-template", ResourceId: "nt-0" },
    );

    const countries = await pages(paginateListNotifyCountries({ client, pageSize: 20 }, { Tier: "BASIC" }));
    assert.deepEqual(countries.map((page) => page.NotifyCountries.length), [20, 10]);
    const none = await send(new ListNotifyCountriesCommand({ Channels: ["MMS"] }));
    assert.deepEqual(none.NotifyCountries, []);
    await refused(send(new ListNotifyCountriesCommand({ NextToken: "nonsense" })), "ValidationException", 400, {
        Reason: "INVALID_NEXT_TOKEN",
    });
});
