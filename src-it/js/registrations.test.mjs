import assert from "node:assert/strict";
import { test } from "node:test";
import {
    CreateRegistrationCommand,
    DescribeRegistrationFieldDefinitionsCommand,
    DescribeRegistrationsCommand,
    DescribeRegistrationVersionsCommand,
    paginateDescribeRegistrationTypeDefinitions,
    PinpointSMSVoiceV2Client,
    PutRegistrationFieldValueCommand,
    SubmitRegistrationVersionCommand,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advance, newAccount, pages, refused, settings } from "./dialtone.mjs";

const BRAND = "US_TEN_DLC_BRAND_REGISTRATION";

function visitor() {
    const account = newAccount(43);
    const client = new PinpointSMSVoiceV2Client(settings(account));
    return { account, send: (command) => client.send(command), client };
}

test("SMS and Voice: types of registration come in pages", async () => {
    const { client } = visitor();
    const all = await pages(paginateDescribeRegistrationTypeDefinitions({ client, pageSize: 6 }, {}));
    assert.deepEqual(all.map((page) => page.RegistrationTypeDefinitions.length), [6, 6]);
});

test("SMS and Voice: a brand is reviewed by AWS first when its owner asks for that", async () => {
    const { account, send } = visitor();
    const { RegistrationId } = await send(new CreateRegistrationCommand({ RegistrationType: BRAND }));
    await refused(send(new SubmitRegistrationVersionCommand({ RegistrationId })), "ConflictException", 400, {
        Reason: "REGISTRATION_NOT_COMPLETE",
        ResourceType: "registration",
        ResourceId: RegistrationId,
    });
    const { RegistrationFieldDefinitions } = await send(
        new DescribeRegistrationFieldDefinitionsCommand({ RegistrationType: BRAND }),
    );
    for (const field of RegistrationFieldDefinitions.filter((one) => one.FieldRequirement === "REQUIRED")) {
        await send(
            new PutRegistrationFieldValueCommand({
                RegistrationId,
                FieldPath: field.FieldPath,
                TextValue: field.DisplayHints.ExampleTextValue,
                SelectChoices: field.SelectValidation?.Options.slice(0, 1),
            }),
        );
    }
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
