import assert from "node:assert/strict";
import { test } from "node:test";
import {
    CarrierStatus,
    CountryLaunchStatus,
    CreateNotifyConfigurationCommand,
    CreateRcsAgentCommand,
    CreateRegistrationVersionCommand,
    DeleteRcsAgentCommand,
    DeleteRegistrationCommand,
    DescribeNotifyConfigurationsCommand,
    DescribeRcsAgentCountryLaunchStatusCommand,
    DescribeRcsAgentsCommand,
    DescribeRegistrationFieldValuesCommand,
    DescribeRegistrationVersionsCommand,
    NotifyConfigurationTier,
    PinpointSMSVoiceV2Client,
    PutKeywordCommand,
    RcsAgentStatus,
    RegistrationStatus,
    RegistrationVersionStatus,
    SubmitRegistrationVersionCommand,
    TestingAgentStatus,
    TierUpgradeStatus,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advance, freeze, newAccount, refused, settings } from "./dialtone.mjs";
import { deniedReasons, fill, register, responses, review, slow, status, told } from "./registrations.mjs";

// From creation to the end, through a denial and a corrected version. The SDK for Java has neither RCS agents nor Notify.

const RCS_TEST = "TEST_RCS_LAUNCH_REGISTRATION";
const RCS_LAUNCH = "GB_RCS_LAUNCH_REGISTRATION";
const TIER_UPGRADE = "NOTIFY_TIER_UPGRADE_REGISTRATION";

const DENIED_AND_CORRECTED = [
    "CREATED",
    "SUBMITTED",
    "REQUIRES_UPDATES",
    "SUBMITTED",
    "REVIEWING",
    "PROVISIONING",
    "COMPLETE",
];

async function visitor() {
    const account = newAccount(44);
    const client = new PinpointSMSVoiceV2Client(settings(account));
    await freeze(account);
    return { account, send: (command) => client.send(command) };
}

async function agent(send, RcsAgentId) {
    return (await send(new DescribeRcsAgentsCommand({ RcsAgentIds: [RcsAgentId] }))).RcsAgents[0];
}

test("10DLC: a brand is denied by AWS with feedback, reviewed offline, approved, and replaced by a newer version", async () => {
    const visit = await visitor();
    const { account, send } = visit;
    const BRAND = "US_TEN_DLC_BRAND_REGISTRATION";
    const brand = await register(send, BRAND);
    const submit = async (more) => {
        await fill(visit, brand, BRAND);
        await send(new SubmitRegistrationVersionCommand({ RegistrationId: brand, ...more }));
    };
    const again = () => send(new CreateRegistrationVersionCommand({ RegistrationId: brand }));
    const versions = async () =>
        (await send(new DescribeRegistrationVersionsCommand({ RegistrationId: brand }))).RegistrationVersions;

    await slow(account, "AWS_REVIEWING", "REVIEWING");
    await submit({ AwsReview: true });
    await advance(account, "PT1M");
    assert.equal(await status(send, brand), RegistrationStatus.AWS_REVIEWING);
    assert.equal((await versions())[0].RegistrationVersionStatus, RegistrationVersionStatus.AWS_REVIEWING);
    const unclear = { reason: "INVALID_FIELD_VALUE", description: "Not a city", fieldPath: "companyInfo.city" };
    await review(account, brand, "REQUIRE_UPDATES", unclear);
    const [denied] = await versions();
    assert.equal(denied.RegistrationVersionStatus, RegistrationVersionStatus.DENIED);
    assert.equal(denied.Feedback, "Not a city");
    assert.ok(denied.RegistrationVersionStatusHistory.AwsReviewingTimestamp instanceof Date);
    const { RegistrationFieldValues } = await send(
        new DescribeRegistrationFieldValuesCommand({ RegistrationId: brand, FieldPaths: ["companyInfo.city"] }),
    );
    assert.equal(RegistrationFieldValues[0].DeniedReason, "Invalid field value");
    assert.equal(RegistrationFieldValues[0].Feedback, "Not a city");

    await again();
    await submit();
    await review(account, brand, "REQUIRE_OFFLINE_REVIEW");
    assert.equal((await versions())[1].RegistrationVersionStatus, RegistrationVersionStatus.REQUIRES_OFFLINE_REVIEW);
    assert.equal(await status(send, brand), RegistrationStatus.REVIEWING);
    await review(account, brand, "APPROVE");
    await advance(account, "PT1M");
    await again();
    await submit();
    await advance(account, "PT1M");
    assert.deepEqual(
        (await versions()).map((version) => version.RegistrationVersionStatus),
        [
            RegistrationVersionStatus.DENIED,
            RegistrationVersionStatus.ARCHIVED,
            RegistrationVersionStatus.APPROVED,
        ],
    );
    assert.deepEqual(await told(account, brand), [
        "CREATED",
        "SUBMITTED",
        "REQUIRES_UPDATES",
        ...["SUBMITTED", "REVIEWING", "PROVISIONING", "COMPLETE"],
        ...["SUBMITTED", "REVIEWING", "PROVISIONING", "COMPLETE"],
    ]);
});

test("RCS: an agent is tested, launched in a country, and let go", async () => {
    const visit = await visitor();
    const { account, send } = visit;
    const { RcsAgentId } = await send(new CreateRcsAgentCommand({}));
    await send(
        new PutKeywordCommand({
            OriginationIdentity: RcsAgentId,
            Keyword: "HELP",
            KeywordMessage: "Example: call +12065550100",
            KeywordAction: "AUTOMATIC_RESPONSE",
        }),
    );

    const tested = await register(send, RCS_TEST, RcsAgentId);
    await fill(visit, tested, RCS_TEST, { "complianceKeywords.helpResponse": "Example: call somebody else" });
    assert.equal((await agent(send, RcsAgentId)).TestingAgent.Status, TestingAgentStatus.CREATED);
    await send(new SubmitRegistrationVersionCommand({ RegistrationId: tested }));
    await advance(account, "PT1M");
    assert.equal(await status(send, tested), RegistrationStatus.REQUIRES_UPDATES);
    assert.equal((await agent(send, RcsAgentId)).TestingAgent.Status, TestingAgentStatus.CREATED);
    const [reason] = await deniedReasons(send, tested, 1);
    assert.equal(reason.Reason, "INVALID_FIELD_VALUE");
    assert.match(reason.LongDescription, /complianceKeywords\.helpResponse/);

    await send(new CreateRegistrationVersionCommand({ RegistrationId: tested }));
    await fill(visit, tested, RCS_TEST, await responses(send, RcsAgentId));
    await send(new SubmitRegistrationVersionCommand({ RegistrationId: tested }));
    assert.equal((await agent(send, RcsAgentId)).TestingAgent.Status, TestingAgentStatus.PENDING);
    assert.equal((await agent(send, RcsAgentId)).Status, RcsAgentStatus.PENDING);
    await advance(account, "PT1M");
    assert.equal((await agent(send, RcsAgentId)).TestingAgent.Status, TestingAgentStatus.ACTIVE);
    assert.equal((await agent(send, RcsAgentId)).Status, RcsAgentStatus.TESTING);
    assert.deepEqual(await told(account, tested), DENIED_AND_CORRECTED);

    const launch = await register(send, RCS_LAUNCH);
    await refused(
        send(new SubmitRegistrationVersionCommand({ RegistrationId: launch })),
        "ConflictException",
        400,
        { Reason: "SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED", ResourceType: "registration", ResourceId: launch },
    );
    await send(new DeleteRegistrationCommand({ RegistrationId: launch }));
    const launched = await register(send, RCS_LAUNCH, RcsAgentId);
    await fill(visit, launched, RCS_LAUNCH, await responses(send, RcsAgentId));
    await send(new SubmitRegistrationVersionCommand({ RegistrationId: launched }));
    await review(account, launched, "REQUIRE_UPDATES", { reason: "ACCENT_COLOR_CONTRAST_INSUFFICIENT" });
    const country = async () =>
        (await send(new DescribeRcsAgentCountryLaunchStatusCommand({ RcsAgentId }))).CountryLaunchStatus[0];
    assert.equal((await country()).Status, CountryLaunchStatus.REJECTED);
    assert.deepEqual((await country()).CarrierStatus.map((carrier) => carrier.Status), [CarrierStatus.REJECTED]);
    assert.equal((await deniedReasons(send, launched, 1))[0].Reason, "ACCENT_COLOR_CONTRAST_INSUFFICIENT");
    await send(new CreateRegistrationVersionCommand({ RegistrationId: launched }));
    await fill(visit, launched, RCS_LAUNCH, await responses(send, RcsAgentId));
    await send(new SubmitRegistrationVersionCommand({ RegistrationId: launched }));
    assert.equal((await country()).Status, CountryLaunchStatus.PENDING);
    assert.deepEqual((await country()).CarrierStatus.map((carrier) => carrier.Status), [CarrierStatus.PENDING]);
    await advance(account, "PT1M");
    assert.equal((await country()).Status, CountryLaunchStatus.ACTIVE);
    assert.deepEqual((await country()).CarrierStatus.map((carrier) => carrier.Status), [CarrierStatus.ACTIVE]);
    assert.equal((await agent(send, RcsAgentId)).Status, RcsAgentStatus.ACTIVE);

    const elsewhere = await register(send, "US_RCS_LAUNCH_REGISTRATION", RcsAgentId);
    assert.equal((await agent(send, RcsAgentId)).Status, RcsAgentStatus.PARTIAL);
    await send(new DeleteRegistrationCommand({ RegistrationId: elsewhere }));
    assert.equal((await agent(send, RcsAgentId)).Status, RcsAgentStatus.ACTIVE);

    const held = { Reason: "RESOURCE_NOT_EMPTY", ResourceType: "rcs-agent", ResourceId: RcsAgentId };
    for (const RegistrationId of [launched, tested]) {
        await refused(send(new DeleteRcsAgentCommand({ RcsAgentId })), "ConflictException", 400, held);
        await send(new DeleteRegistrationCommand({ RegistrationId }));
    }
    assert.equal((await send(new DeleteRcsAgentCommand({ RcsAgentId }))).Status, RcsAgentStatus.DELETED);
});

test("Notify: a configuration comes to the tier ADVANCED by itself", async () => {
    const { account, send } = await visitor();
    const { NotifyConfigurationId } = await send(
        new CreateNotifyConfigurationCommand({
            DisplayName: "My Shop",
            UseCase: "CODE_VERIFICATION",
            EnabledChannels: ["SMS"],
        }),
    );
    await advance(account, "PT1M");
    const configuration = async () =>
        (await send(new DescribeNotifyConfigurationsCommand({ NotifyConfigurationIds: [NotifyConfigurationId] })))
            .NotifyConfigurations[0];
    assert.equal((await configuration()).TierUpgradeStatus, TierUpgradeStatus.BASIC);

    const upgrade = await register(send, TIER_UPGRADE);
    await send(new SubmitRegistrationVersionCommand({ RegistrationId: upgrade }));
    assert.equal((await configuration()).TierUpgradeStatus, TierUpgradeStatus.PENDING_UPGRADE);
    await review(account, upgrade, "REQUIRE_UPDATES", { reason: "NON_COMPLIANT_OPT_IN" });
    assert.equal((await configuration()).TierUpgradeStatus, TierUpgradeStatus.REJECTED);
    assert.equal((await configuration()).Tier, NotifyConfigurationTier.BASIC);

    await send(new CreateRegistrationVersionCommand({ RegistrationId: upgrade }));
    await send(new SubmitRegistrationVersionCommand({ RegistrationId: upgrade }));
    await advance(account, "PT1M");
    assert.equal(await status(send, upgrade), RegistrationStatus.COMPLETE);
    assert.equal((await configuration()).TierUpgradeStatus, TierUpgradeStatus.ADVANCED);
    assert.equal((await configuration()).Tier, NotifyConfigurationTier.ADVANCED);
    assert.deepEqual(await told(account, upgrade), [
        "CREATED",
        "SUBMITTED",
        "REVIEWING",
        ...DENIED_AND_CORRECTED.slice(2),
    ]);
});
