import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import {
    ClaimPhoneNumberCommand,
    ConnectClient,
    CreateInstanceCommand,
    DeleteInstanceCommand,
    DescribeInstanceCommand,
    DescribePhoneNumberCommand,
    ListPhoneNumbersCommand,
    ListTagsForResourceCommand,
    paginateListPhoneNumbersV2,
    ListPhoneNumbersV2Command,
    ReleasePhoneNumberCommand,
    ResourceInUseException,
    SearchAvailablePhoneNumbersCommand,
    TagResourceCommand,
    UpdatePhoneNumberCommand,
    UpdatePhoneNumberMetadataCommand,
} from "@aws-sdk/client-connect";
import { advance, freeze, keepTime, newAccount, pages, refused, settings } from "./dialtone.mjs";

function visitor(account = newAccount(3)) {
    const client = new ConnectClient(settings(account));
    return { account, send: (command) => client.send(command), client };
}

async function instance({ account, send }, alias = `shop-${account}`) {
    const made = await send(
        new CreateInstanceCommand({
            IdentityManagementType: "CONNECT_MANAGED",
            InstanceAlias: alias,
            InboundCallsEnabled: true,
            OutboundCallsEnabled: false,
        }),
    );
    await advance(account, "PT2M");
    return made;
}

async function search({ send }, TargetArn, count) {
    const found = await send(
        new SearchAvailablePhoneNumbersCommand({
            TargetArn,
            PhoneNumberCountryCode: "US",
            PhoneNumberType: "DID",
            PhoneNumberPrefix: "+1206",
            MaxResults: count,
        }),
    );
    assert.equal(found.AvailableNumbersList.length, count);
    return found.AvailableNumbersList.map((number) => number.PhoneNumber);
}

async function claim(by, TargetArn, PhoneNumber) {
    const claimed = await by.send(new ClaimPhoneNumberCommand({ TargetArn, PhoneNumber }));
    await advance(by.account, "PT1M");
    return claimed;
}

test("Connect: a number lives from claim to release", async () => {
    const by = visitor();
    const { account, send } = by;
    const { Id, Arn } = await instance(by);
    assert.equal(Arn, `arn:aws:connect:us-east-1:${account}:instance/${Id}`);
    const { Instance } = await send(new DescribeInstanceCommand({ InstanceId: Id }));
    assert.equal(Instance.InstanceStatus, "ACTIVE");
    assert.equal(Instance.InstanceAlias, `shop-${account}`);
    assert.equal(Instance.InboundCallsEnabled, true);
    assert.equal(Instance.OutboundCallsEnabled, false);
    assert.ok(Instance.CreatedTime instanceof Date);

    const [number] = await search(by, Arn, 1);
    assert.match(number, /^\+1206555\d{4}$/);
    const claimed = await send(
        new ClaimPhoneNumberCommand({
            TargetArn: Arn,
            PhoneNumber: number,
            PhoneNumberDescription: "front desk",
            Tags: { team: "shop" },
        }),
    );
    assert.equal(claimed.PhoneNumberArn, `arn:aws:connect:us-east-1:${account}:phone-number/${claimed.PhoneNumberId}`);
    await advance(account, "PT1M");
    const { ClaimedPhoneNumberSummary: summary } = await send(
        new DescribePhoneNumberCommand({ PhoneNumberId: claimed.PhoneNumberId }),
    );
    assert.deepEqual(summary, {
        PhoneNumberId: claimed.PhoneNumberId,
        PhoneNumberArn: claimed.PhoneNumberArn,
        PhoneNumber: number,
        PhoneNumberCountryCode: "US",
        PhoneNumberType: "DID",
        PhoneNumberDescription: "front desk",
        TargetArn: Arn,
        InstanceId: Id,
        Tags: { team: "shop" },
        PhoneNumberStatus: { Status: "CLAIMED" },
    });

    const PhoneNumberId = claimed.PhoneNumberId;
    await send(new UpdatePhoneNumberMetadataCommand({ PhoneNumberId, PhoneNumberDescription: "back door" }));
    const { ClaimedPhoneNumberSummary: changing } = await send(new DescribePhoneNumberCommand({ PhoneNumberId }));
    assert.equal(changing.PhoneNumberDescription, "back door");
    await advance(account, "PT1M");

    const { Arn: otherArn } = await instance(by, `other-${account}`);
    const moved = await send(new UpdatePhoneNumberCommand({ PhoneNumberId, TargetArn: otherArn }));
    assert.equal(moved.PhoneNumberId, PhoneNumberId);
    await advance(account, "PT1M");

    await send(new ReleasePhoneNumberCommand({ PhoneNumberId }));
    await refused(send(new DescribePhoneNumberCommand({ PhoneNumberId })), "ResourceNotFoundException", 404);
    await send(new DeleteInstanceCommand({ InstanceId: Id }));
    await refused(send(new DescribeInstanceCommand({ InstanceId: Id })), "ResourceNotFoundException", 404);
});

test("Connect: errors have name, status and members", async () => {
    const by = visitor();
    const { account, send } = by;
    const { Arn } = await instance(by);
    await refused(instance(by), "InvalidRequestException", 400);
    await refused(
        send(new ClaimPhoneNumberCommand({ TargetArn: Arn, PhoneNumber: "12065550100" })),
        "InvalidParameterException",
        400,
    );
    await refused(
        send(new ClaimPhoneNumberCommand({ PhoneNumber: "+12065550100" })),
        "InvalidParameterException",
        400,
    );
    const nobody = `arn:aws:connect:us-east-1:${account}:instance/${randomUUID()}`;
    await refused(
        send(new ClaimPhoneNumberCommand({ TargetArn: nobody, PhoneNumber: "+12065550100" })),
        "ResourceNotFoundException",
        404,
    );
    const [number] = await search(by, Arn, 1);
    await freeze(account);
    await keepTime(account, "connect", "phone-number", "IN_PROGRESS", "CLAIMED");
    const claimed = await send(new ClaimPhoneNumberCommand({ TargetArn: Arn, PhoneNumber: number }));
    const busy = await refused(
        send(new ReleasePhoneNumberCommand({ PhoneNumberId: claimed.PhoneNumberId })),
        "ResourceInUseException",
        409,
        { ResourceType: "PHONE_NUMBER", ResourceId: claimed.PhoneNumberArn },
    );
    assert.ok(busy instanceof ResourceInUseException);
    await refused(
        send(new ListPhoneNumbersV2Command({ TargetArn: Arn, NextToken: "bogus" })),
        "InvalidParameterException",
        400,
    );
});

test("Connect: two claims of one number, one wins", async () => {
    const by = visitor();
    const { Arn } = await instance(by);
    const [number] = await search(by, Arn, 1);
    const claims = await Promise.allSettled(
        [1, 2].map(() => by.send(new ClaimPhoneNumberCommand({ TargetArn: Arn, PhoneNumber: number }))),
    );
    assert.deepEqual(claims.map((claimed) => claimed.status).sort(), ["fulfilled", "rejected"]);
    const { reason } = claims.find((claimed) => claimed.status === "rejected");
    assert.equal(reason.name, "InvalidParameterException");
});

test("Connect: a client token answers twice the same, and other input with it is refused", async () => {
    const by = visitor();
    const { Arn } = await instance(by);
    const [one, other] = await search(by, Arn, 2);
    const request = { TargetArn: Arn, PhoneNumber: one, ClientToken: randomUUID() };
    const first = await by.send(new ClaimPhoneNumberCommand(request));
    const second = await by.send(new ClaimPhoneNumberCommand(request));
    assert.equal(second.PhoneNumberId, first.PhoneNumberId);
    await refused(
        by.send(new ClaimPhoneNumberCommand({ ...request, PhoneNumber: other })),
        "IdempotencyException",
        409,
    );
});

test("Connect: lists come in pages, the older and the newer", async () => {
    const by = visitor();
    const { Id, Arn } = await instance(by);
    const numbers = await search(by, Arn, 5);
    for (const number of numbers) {
        await claim(by, Arn, number);
    }
    const listed = await pages(paginateListPhoneNumbersV2({ client: by.client, pageSize: 2 }, { TargetArn: Arn }));
    assert.deepEqual(listed.map((page) => page.ListPhoneNumbersSummaryList.length), [2, 2, 1]);
    assert.deepEqual(
        listed.flatMap((page) => page.ListPhoneNumbersSummaryList.map((number) => number.PhoneNumber)),
        numbers,
    );
    const older = await by.send(new ListPhoneNumbersCommand({ InstanceId: Id, PhoneNumberTypes: ["DID"] }));
    assert.deepEqual(older.PhoneNumberSummaryList.map((number) => number.PhoneNumber), numbers);
});

test("Connect: tags", async () => {
    const by = visitor();
    const { Arn } = await instance(by);
    await by.send(new TagResourceCommand({ resourceArn: Arn, tags: { a: "1", b: "" } }));
    assert.deepEqual((await by.send(new ListTagsForResourceCommand({ resourceArn: Arn }))).tags, { a: "1", b: "" });
});
