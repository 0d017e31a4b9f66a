import assert from "node:assert/strict";
import { test } from "node:test";
import {
    DeleteNotifyMessageSpendLimitOverrideCommand,
    DeleteRcsMessageSpendLimitOverrideCommand,
    DescribeSpendLimitsCommand,
    PinpointSMSVoiceV2Client,
    SetNotifyMessageSpendLimitOverrideCommand,
    SetRcsMessageSpendLimitOverrideCommand,
    SpendLimitName,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { newAccount, refused, settings } from "./dialtone.mjs";

function visitor() {
    const client = new PinpointSMSVoiceV2Client(settings(newAccount(11)));
    return (command) => client.send(command);
}

test("SMS and Voice: spend limits of RCS and Notify", async () => {
    const send = visitor();
    assert.deepEqual(
        (await send(new DescribeSpendLimitsCommand({}))).SpendLimits.map((limit) => limit.Name),
        [
            SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT,
            SpendLimitName.VOICE_MESSAGE_MONTHLY_SPEND_LIMIT,
            SpendLimitName.MEDIA_MESSAGE_MONTHLY_SPEND_LIMIT,
            SpendLimitName.NOTIFY_MESSAGE_MONTHLY_SPEND_LIMIT,
            SpendLimitName.RCS_MESSAGE_MONTHLY_SPEND_LIMIT,
        ],
    );
    for (const [channel, Set, Delete] of [
        ["RCS", SetRcsMessageSpendLimitOverrideCommand, DeleteRcsMessageSpendLimitOverrideCommand],
        ["NOTIFY", SetNotifyMessageSpendLimitOverrideCommand, DeleteNotifyMessageSpendLimitOverrideCommand],
    ]) {
        const Name = `${channel}_MESSAGE_MONTHLY_SPEND_LIMIT`;
        const limit = async () => (await send(new DescribeSpendLimitsCommand({}))).SpendLimits.find((l) => l.Name === Name);
        assert.deepEqual(await limit(), { Name, EnforcedLimit: 10000, MaxLimit: 10000, Overridden: false });

        assert.equal((await send(new Set({ MonthlyLimit: 5 }))).MonthlyLimit, 5);
        assert.deepEqual(await limit(), { Name, EnforcedLimit: 5, MaxLimit: 10000, Overridden: true });

        await refused(send(new Set({ MonthlyLimit: 10001 })), "ValidationException", 400, {
            Reason: "REQUESTED_SPEND_LIMIT_HIGHER_THAN_SERVICE_LIMIT",
        });
        assert.equal((await send(new Delete({}))).MonthlyLimit, 10000);
        assert.deepEqual(await limit(), { Name, EnforcedLimit: 10000, MaxLimit: 10000, Overridden: false });
    }
});
