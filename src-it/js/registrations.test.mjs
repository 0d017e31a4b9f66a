import assert from "node:assert/strict";
import { test } from "node:test";
import {
    CreateRegistrationCommand,
    DescribeRegistrationsCommand,
    DescribeRegistrationVersionsCommand,
    paginateDescribeRegistrationTypeDefinitions,
    PinpointSMSVoiceV2Client,
    SubmitRegistrationVersionCommand,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advance, newAccount, pages, settings } from "./dialtone.mjs";
import { fill } from "./registrations.mjs";

const BRAND = "US_TEN_DLC_BRAND_REGISTRATION";

function visitor() {
    const account = newAccount(43);
    const client = new PinpointSMSVoiceV2Client(settings(account));
    return { account, send: (command) => client.send(command), client };
}

test("SMS and Voice: types of registration come in pages", async () => {
    const { client } = visitor();
    const all = await pages(paginateDescribeRegistrationTypeDefinitions({ client, pageSize: 90 }, {}));
    assert.equal(all.length, 2);
    assert.equal(all[0].RegistrationTypeDefinitions.length, 90);
    assert.equal(all[1].NextToken, undefined);
});

test("SMS and Voice: a brand is reviewed by AWS first when its owner asks for that", async () => {
    const { account, send } = visitor();
    const { RegistrationId } = await send(new CreateRegistrationCommand({ RegistrationType: BRAND }));
    await fill({ account, send }, RegistrationId, BRAND);
    const submitted = await send(new SubmitRegistrationVersionCommand({ RegistrationId, AwsReview: true }));
    assert.equal(submitted.AwsReview, true);
    assert.equal(submitted.RegistrationVersionStatus, "SUBMITTED");

    await advance(account, "PT1M");
    const { Registrations } = await send(new DescribeRegistrationsCommand({ RegistrationIds: [RegistrationId] }));
    assert.equal(Registrations[0].RegistrationStatus, "COMPLETE");
    assert.equal(Registrations[0].ApprovedVersionNumber, 1);
    const { RegistrationVersions } = await send(new DescribeRegistrationVersionsCommand({ RegistrationId }));
    const history = RegistrationVersions[0].RegistrationVersionStatusHistory;
    assert.ok(history.DraftTimestamp instanceof Date);
    assert.ok(history.AwsReviewingTimestamp > history.SubmittedTimestamp);
    assert.ok(history.ReviewingTimestamp > history.AwsReviewingTimestamp);
    assert.equal(history.DeniedTimestamp, undefined);
});
