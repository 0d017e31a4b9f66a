import assert from "node:assert/strict";
import { test } from "node:test";
import {
    CarrierStatus,
    CountryLaunchStatus,
    CreateNotifyConfigurationCommand,
    CreatePoolCommand,
    CreateRcsAgentCommand,
    CreateRegistrationAssociationCommand,
    CreateRegistrationCommand,
    DeletePoolCommand,
    DeleteRcsAgentCommand,
    DescribeRcsAgentCountryLaunchStatusCommand,
    DescribeRcsAgentsCommand,
    PinpointSMSVoiceV2Client,
    PutKeywordCommand,
    RcsAgentStatus,
    SubmitRegistrationVersionCommand,
    TestingAgentStatus,
    UpdateRcsAgentCommand,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advance, newAccount, refused, settings } from "./dialtone.mjs";
import { fill, responses } from "./registrations.mjs";

// What RCS agents and notify configurations are tied to: the SDK for Java that the other tests use has neither.

function visitor() {
    const account = newAccount(16);
    const client = new PinpointSMSVoiceV2Client(settings(account));
    return { account, send: (command) => client.send(command) };
}

async function pooledAgent({ account, send }) {
    const { RcsAgentId } = await send(new CreateRcsAgentCommand({}));
    const { PoolId } = await send(
        new CreatePoolCommand({ OriginationIdentity: RcsAgentId, MessageType: "TRANSACTIONAL" }),
    );
    await advance(account, "PT1M");
    return { RcsAgentId, PoolId };
}

test("RCS: a pool has its agent to itself, and frees it when it goes", async () => {
    const { account, send } = visitor();
    const { RcsAgentId, PoolId } = await pooledAgent({ account, send });
    const { RcsAgents } = await send(new DescribeRcsAgentsCommand({ RcsAgentIds: [RcsAgentId] }));
    assert.equal(RcsAgents[0].PoolId, PoolId);

    for (const command of [
        new DeleteRcsAgentCommand({ RcsAgentId }),
        new UpdateRcsAgentCommand({ RcsAgentId, OptOutListName: "Default" }),
        new PutKeywordCommand({ OriginationIdentity: RcsAgentId, Keyword: "JOIN", KeywordMessage: "Welcome" }),
        new CreatePoolCommand({ OriginationIdentity: RcsAgentId, MessageType: "TRANSACTIONAL" }),
    ]) {
        await refused(send(command), "ConflictException", 400, {
            Reason: "RCS_AGENT_ASSOCIATED_TO_POOL",
            ResourceType: "rcs-agent",
            ResourceId: RcsAgentId,
        });
    }
    await send(new DeletePoolCommand({ PoolId }));
    await advance(account, "PT1M");
    assert.equal((await send(new DeleteRcsAgentCommand({ RcsAgentId }))).Status, RcsAgentStatus.DELETED);
});

test("Notify: the pool of a configuration cannot be deleted", async () => {
    const { account, send } = visitor();
    const { PoolId } = await pooledAgent({ account, send });
    const shop = { DisplayName: "My Shop", UseCase: "CODE_VERIFICATION", EnabledChannels: ["SMS"] };
    assert.equal((await send(new CreateNotifyConfigurationCommand({ ...shop, PoolId }))).PoolId, PoolId);

    await refused(send(new DeletePoolCommand({ PoolId })), "ConflictException", 400, {
        Reason: "POOL_ASSOCIATED_TO_NOTIFY_CONFIGURATION",
        ResourceType: "pool",
        ResourceId: PoolId,
    });
});

test("RCS: an agent is tested by one registration", async () => {
    const { send } = visitor();
    const { RcsAgentId } = await send(new CreateRcsAgentCommand({}));
    const test = () => send(new CreateRegistrationCommand({ RegistrationType: "TEST_RCS_LAUNCH_REGISTRATION" }));
    const { RegistrationId } = await test();
    await send(new CreateRegistrationAssociationCommand({ RegistrationId, ResourceId: RcsAgentId }));
    const { RcsAgents } = await send(new DescribeRcsAgentsCommand({ RcsAgentIds: [RcsAgentId] }));
    assert.equal(RcsAgents[0].TestingAgent.RegistrationId, RegistrationId);
    assert.equal(RcsAgents[0].TestingAgent.Status, TestingAgentStatus.CREATED);

    const second = await test();
    await refused(
        send(
            new CreateRegistrationAssociationCommand({
                RegistrationId: second.RegistrationId,
                ResourceId: RcsAgentId,
            }),
        ),
        "ConflictException",
        400,
        {
            Reason: "RCS_AGENT_ALREADY_ASSOCIATED_TO_REGISTRATION_TYPE",
            ResourceType: "rcs-agent",
            ResourceId: RcsAgentId,
        },
    );
});

test("RCS: an agent is launched in a country by a registration", async () => {
    const { account, send } = visitor();
    const RegistrationType = "US_RCS_LAUNCH_REGISTRATION";
    const { RcsAgentId } = await send(new CreateRcsAgentCommand({}));
    const { RegistrationId } = await send(new CreateRegistrationCommand({ RegistrationType }));
    await send(new CreateRegistrationAssociationCommand({ RegistrationId, ResourceId: RcsAgentId }));
    const launches = async () =>
        (await send(new DescribeRcsAgentCountryLaunchStatusCommand({ RcsAgentId }))).CountryLaunchStatus;
    assert.deepEqual(await launches(), [
        { IsoCountryCode: "US", Status: CountryLaunchStatus.CREATED, RegistrationId, CarrierStatus: [] },
    ]);

    await fill({ account, send }, RegistrationId, RegistrationType, await responses(send, RcsAgentId));
    await send(new SubmitRegistrationVersionCommand({ RegistrationId }));
    await advance(account, "PT1M");
    const [launch] = await launches();
    assert.equal(launch.Status, CountryLaunchStatus.ACTIVE);
    assert.deepEqual(launch.CarrierStatus.map((carrier) => carrier.Status), [CarrierStatus.ACTIVE]);
    const { RcsAgents } = await send(new DescribeRcsAgentsCommand({ RcsAgentIds: [RcsAgentId] }));
    assert.equal(RcsAgents[0].Status, RcsAgentStatus.ACTIVE);
});
