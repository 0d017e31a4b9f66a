import assert from "node:assert/strict";
import { test } from "node:test";
import {
    ConflictException,
    CreateOptOutListCommand,
    DeleteOptOutListCommand,
    DescribeOptOutListsCommand,
    DescribePhoneNumbersCommand,
    ListAvailablePhoneNumbersCommand,
    ListTagsForResourceCommand,
    paginateDescribePhoneNumbers,
    PinpointSMSVoiceV2Client,
    ReleasePhoneNumberCommand,
    RequestPhoneNumberCommand,
    ResourceNotFoundException,
    TagResourceCommand,
    UntagResourceCommand,
    UpdatePhoneNumberCommand,
    ValidationException,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advance, newAccount, pages, refused, settings } from "./dialtone.mjs";

const SIMULATOR = {
    IsoCountryCode: "US",
    MessageType: "TRANSACTIONAL",
    NumberCapabilities: ["SMS"],
    NumberType: "SIMULATOR",
};

function visitor(more) {
    const account = newAccount(1);
    const client = new PinpointSMSVoiceV2Client(settings(account, more));
    return { account, send: (command) => client.send(command), client };
}

test("SMS and Voice: a number lives from request to release", async () => {
    const { account, send } = visitor();
    const requested = await send(
        new RequestPhoneNumberCommand({ ...SIMULATOR, Tags: [{ Key: "team", Value: "shop" }] }),
    );
    assert.equal(requested.$metadata.httpStatusCode, 200);
    assert.match(requested.PhoneNumber, /^\+1\d{3}555\d{4}$/);
    assert.match(requested.PhoneNumberId, /^phone-[0-9a-f]{32}$/);
    assert.equal(
        requested.PhoneNumberArn,
        `arn:aws:sms-voice:us-east-1:${account}:phone-number/${requested.PhoneNumberId}`,
    );
    assert.equal(requested.Status, "PENDING");
    assert.equal(requested.IsoCountryCode, "US");
    assert.equal(requested.MessageType, "TRANSACTIONAL");
    assert.deepEqual(requested.NumberCapabilities, ["SMS"]);
    assert.equal(requested.NumberType, "SIMULATOR");
    assert.equal(requested.MonthlyLeasingPrice, "1.00");
    assert.equal(requested.OptOutListName, "Default");
    assert.equal(requested.TwoWayEnabled, false);
    assert.equal(requested.SelfManagedOptOutsEnabled, false);
    assert.equal(requested.DeletionProtectionEnabled, false);
    assert.deepEqual(requested.Tags, [{ Key: "team", Value: "shop" }]);
    assert.ok(requested.CreatedTimestamp instanceof Date);
    assert.ok(Math.abs(requested.CreatedTimestamp - Date.now()) < 60_000);

    await advance(account, "PT1M");
    const id = requested.PhoneNumberId;
    const described = await send(new DescribePhoneNumbersCommand({ PhoneNumberIds: [id] }));
    assert.equal(described.PhoneNumbers.length, 1);
    assert.equal(described.PhoneNumbers[0].Status, "ACTIVE");
    assert.deepEqual(described.PhoneNumbers[0].CreatedTimestamp, requested.CreatedTimestamp);

    const updated = await send(
        new UpdatePhoneNumberCommand({ PhoneNumberId: id, DeletionProtectionEnabled: true }),
    );
    assert.equal(updated.DeletionProtectionEnabled, true);
    const kept = await refused(
        send(new ReleasePhoneNumberCommand({ PhoneNumberId: id })),
        "ConflictException",
        400,
        { Reason: "DELETION_PROTECTION_ENABLED", ResourceType: "phone-number", ResourceId: id },
    );
    assert.ok(kept instanceof ConflictException);

    await send(new UpdatePhoneNumberCommand({ PhoneNumberId: id, DeletionProtectionEnabled: false }));
    const released = await send(new ReleasePhoneNumberCommand({ PhoneNumberId: id }));
    assert.equal(released.PhoneNumber, requested.PhoneNumber);
    assert.equal(released.Status, "DISASSOCIATING");
    await advance(account, "PT1M");
    const gone = await refused(
        send(new DescribePhoneNumbersCommand({ PhoneNumberIds: [id] })),
        "ResourceNotFoundException",
        400,
        { ResourceType: "phone-number", ResourceId: id },
    );
    assert.ok(gone instanceof ResourceNotFoundException);
});

test("SMS and Voice: what breaks the contract is refused with reason and fields", async () => {
    const { send } = visitor();
    const broken = await refused(
        send(new RequestPhoneNumberCommand({ ...SIMULATOR, IsoCountryCode: "us", NumberType: "PIGEON" })),
        "ValidationException",
        400,
        { Reason: "INVALID_PARAMETER" },
    );
    assert.ok(broken instanceof ValidationException);
    assert.deepEqual(broken.Fields.map((field) => field.Name).sort(), ["isoCountryCode", "numberType"]);
    assert.ok(broken.Fields.every((field) => field.Message));

    const missing = await refused(
        send(new RequestPhoneNumberCommand({ ...SIMULATOR, MessageType: undefined })),
        "ValidationException",
        400,
        { Reason: "MISSING_PARAMETER" },
    );
    assert.deepEqual(missing.Fields.map((field) => field.Name), ["messageType"]);
});

test("SMS and Voice: lists come in pages, and a foreign page token is refused", async () => {
    const { send, client } = visitor();
    const ids = [];
    for (let i = 0; i < 5; i++) {
        ids.push((await send(new RequestPhoneNumberCommand(SIMULATOR))).PhoneNumberId);
    }
    const all = await pages(paginateDescribePhoneNumbers({ client, pageSize: 2 }, {}));
    assert.deepEqual(all.map((page) => page.PhoneNumbers.length), [2, 2, 1]);
    assert.deepEqual(all.flatMap((page) => page.PhoneNumbers.map((number) => number.PhoneNumberId)), ids);
    assert.equal(all[2].NextToken, undefined);

    const filtered = await send(
        new DescribePhoneNumbersCommand({ Filters: [{ Name: "number-type", Values: ["TOLL_FREE"] }] }),
    );
    assert.deepEqual(filtered.PhoneNumbers, []);
    await refused(
        send(new DescribePhoneNumbersCommand({ NextToken: `${all[0].NextToken}x` })),
        "ValidationException",
        400,
        { Reason: "INVALID_NEXT_TOKEN" },
    );
});

test("SMS and Voice: a client token answers twice the same, and other input with it is refused", async () => {
    const { send } = visitor();
    const request = { ...SIMULATOR, ClientToken: "once" };
    const first = await send(new RequestPhoneNumberCommand(request));
    const second = await send(new RequestPhoneNumberCommand(request));
    assert.equal(second.PhoneNumber, first.PhoneNumber);
    assert.equal((await send(new DescribePhoneNumbersCommand({}))).PhoneNumbers.length, 1);
    await refused(
        send(new RequestPhoneNumberCommand({ ...request, NumberCapabilities: ["VOICE"] })),
        "ValidationException",
        400,
    );
});

test("SMS and Voice: numbers that can be had are listed", async () => {
    const { send } = visitor();
    const search = { IsoCountryCode: "US", NumberType: "TEN_DLC", NumberCapabilities: ["SMS"] };
    const first = await send(new ListAvailablePhoneNumbersCommand(search));
    assert.equal(first.AvailablePhoneNumbers.length, 10);
    assert.ok(first.AvailablePhoneNumbers.every((number) => /^\+1\d{10}$/.test(number)));
    const second = await send(new ListAvailablePhoneNumbersCommand({ ...search, NextToken: first.NextToken }));
    assert.ok(second.AvailablePhoneNumbers.every((number) => !first.AvailablePhoneNumbers.includes(number)));
    const none = await send(new ListAvailablePhoneNumbersCommand({ ...search, IsoCountryCode: "DE" }));
    assert.deepEqual(none.AvailablePhoneNumbers, []);
    await refused(
        send(new ListAvailablePhoneNumbersCommand({ ...search, RegistrationId: "registration-0" })),
        "ResourceNotFoundException",
        400,
        { ResourceType: "registration", ResourceId: "registration-0" },
    );
});

test("SMS and Voice: opt-out lists and tags", async () => {
    const { account, send } = visitor();
    const made = await send(new CreateOptOutListCommand({ OptOutListName: "marketing" }));
    assert.equal(made.OptOutListArn, `arn:aws:sms-voice:us-east-1:${account}:opt-out-list/marketing`);
    await refused(
        send(new CreateOptOutListCommand({ OptOutListName: "marketing" })),
        "ConflictException",
        400,
        { Reason: "RESOURCE_ALREADY_EXISTS", ResourceType: "opt-out-list", ResourceId: "marketing" },
    );
    const ResourceArn = made.OptOutListArn;
    await send(new TagResourceCommand({ ResourceArn, Tags: [{ Key: "a", Value: "1" }, { Key: "b", Value: "" }] }));
    await send(new UntagResourceCommand({ ResourceArn, TagKeys: ["a"] }));
    const { Tags } = await send(new ListTagsForResourceCommand({ ResourceArn }));
    assert.deepEqual(Tags, [{ Key: "b", Value: "" }]);
    await send(new DeleteOptOutListCommand({ OptOutListName: "marketing" }));
    await refused(
        send(new DescribeOptOutListsCommand({ OptOutListNames: ["marketing"] })),
        "ResourceNotFoundException",
        400,
        { ResourceType: "opt-out-list", ResourceId: "marketing" },
    );
});

test("SMS and Voice: regions and accounts share nothing", async () => {
    const { account, send } = visitor();
    await send(new RequestPhoneNumberCommand(SIMULATOR));
    const elsewhere = new PinpointSMSVoiceV2Client(settings(account, { region: "eu-west-1" }));
    assert.deepEqual((await elsewhere.send(new DescribePhoneNumbersCommand({}))).PhoneNumbers, []);
    assert.deepEqual((await visitor().send(new DescribePhoneNumbersCommand({}))).PhoneNumbers, []);
    assert.equal((await send(new DescribePhoneNumbersCommand({}))).PhoneNumbers.length, 1);
});
