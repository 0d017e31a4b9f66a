import assert from "node:assert/strict";
import { test } from "node:test";
import * as chime from "@aws-sdk/client-chime";
import * as voice from "@aws-sdk/client-chime-sdk-voice";
import { advance, newAccount, pages, refused, settings } from "./dialtone.mjs";

// Both clients sign alike and send the same paths: Dialtone tells them apart by their User-Agent.
const CLIENTS = [
    { name: "Chime", sdk: chime, Client: chime.ChimeClient, productType: "BusinessCalling" },
    { name: "Chime SDK Voice", sdk: voice, Client: voice.ChimeSDKVoiceClient, productType: "VoiceConnector" },
];

function visitor(Client, account = newAccount(2)) {
    const client = new Client(settings(account));
    return { account, send: (command) => client.send(command), client };
}

async function order({ sdk, productType }, { account, send }, count = 1) {
    const found = await send(new sdk.SearchAvailablePhoneNumbersCommand({ AreaCode: "206", MaxResults: count }));
    assert.equal(found.E164PhoneNumbers.length, count);
    const ordered = await send(
        new sdk.CreatePhoneNumberOrderCommand({ ProductType: productType, E164PhoneNumbers: found.E164PhoneNumbers }),
    );
    await advance(account, "PT1M");
    return { numbers: found.E164PhoneNumbers, order: ordered.PhoneNumberOrder, $metadata: ordered.$metadata };
}

for (const client of CLIENTS) {
    const { name, sdk, Client, productType } = client;

    test(`${name}: a number lives from search to the end of the deletion queue`, async () => {
        const { account, send, ...rest } = visitor(Client);
        const { numbers: [number], order: placed, $metadata } = await order(client, { account, send, ...rest });
        assert.equal($metadata.httpStatusCode, 201);
        assert.match(number, /^\+1206555\d{4}$/);
        assert.match(placed.PhoneNumberOrderId, /^[0-9a-f-]{36}$/);
        assert.equal(placed.Status, "Processing");
        assert.equal(placed.ProductType, productType);
        assert.deepEqual(placed.OrderedPhoneNumbers, [{ E164PhoneNumber: number, Status: "Processing" }]);
        assert.ok(placed.CreatedTimestamp instanceof Date);

        const { PhoneNumberOrder: done } = await send(
            new sdk.GetPhoneNumberOrderCommand({ PhoneNumberOrderId: placed.PhoneNumberOrderId }),
        );
        assert.equal(done.Status, "Successful");
        assert.deepEqual(done.OrderedPhoneNumbers, [{ E164PhoneNumber: number, Status: "Acquired" }]);

        const { PhoneNumber: got } = await send(new sdk.GetPhoneNumberCommand({ PhoneNumberId: number }));
        assert.equal(got.E164PhoneNumber, number);
        assert.equal(got.PhoneNumberId, number.replace("+", "%2B"));
        assert.equal(got.Country ?? "US", "US");
        assert.equal(got.Type, "Local");
        assert.equal(got.ProductType, productType);
        assert.equal(got.Status, "Unassigned");
        assert.deepEqual(got.Associations, []);
        assert.equal(got.Capabilities.InboundCall, true);

        const PhoneNumberId = got.PhoneNumberId;
        const named = await send(new sdk.UpdatePhoneNumberCommand({ PhoneNumberId, CallingName: "Front Desk" }));
        assert.equal(named.PhoneNumber.CallingNameStatus, "UpdateInProgress");
        await advance(account, "PT72H");
        const { PhoneNumber: calling } = await send(new sdk.GetPhoneNumberCommand({ PhoneNumberId }));
        assert.equal(calling.CallingName, "Front Desk");
        assert.equal(calling.CallingNameStatus, "UpdateSucceeded");

        const deleted = await send(new sdk.DeletePhoneNumberCommand({ PhoneNumberId }));
        assert.equal(deleted.$metadata.httpStatusCode, 204);
        const { PhoneNumber: queued } = await send(new sdk.GetPhoneNumberCommand({ PhoneNumberId }));
        assert.equal(queued.Status, "ReleaseInProgress");
        assert.ok(queued.DeletionTimestamp instanceof Date);
        const { PhoneNumber: restored } = await send(new sdk.RestorePhoneNumberCommand({ PhoneNumberId }));
        assert.equal(restored.Status, "Unassigned");
        await send(new sdk.DeletePhoneNumberCommand({ PhoneNumberId }));
        await advance(account, "P8D");
        await refused(
            send(new sdk.GetPhoneNumberCommand({ PhoneNumberId })),
            "NotFoundException",
            404,
            { Code: "NotFound" },
        );
    });

    test(`${name}: errors have name, status and code`, async () => {
        const { account, send } = visitor(Client);
        const { numbers: [PhoneNumberId] } = await order(client, { account, send });
        const unknown = await refused(
            send(new sdk.DeletePhoneNumberCommand({ PhoneNumberId: "+12065559999" })),
            "NotFoundException",
            404,
            { Code: "NotFound" },
        );
        assert.ok(unknown instanceof sdk.NotFoundException);
        const both = await refused(
            send(new sdk.UpdatePhoneNumberCommand({ PhoneNumberId, ProductType: productType, CallingName: "Desk" })),
            "BadRequestException",
            400,
            { Code: "BadRequest" },
        );
        assert.ok(both instanceof sdk.BadRequestException);
        await refused(
            send(new sdk.CreatePhoneNumberOrderCommand({ ProductType: "Pigeon", E164PhoneNumbers: ["+12065550100"] })),
            "BadRequestException",
            400,
            { Code: "BadRequest" },
        );
        await refused(
            send(new sdk.SearchAvailablePhoneNumbersCommand({ TollFreePrefix: "811" })),
            "BadRequestException",
            400,
            { Code: "BadRequest" },
        );
    });

    test(`${name}: lists come in pages, and a foreign page token is refused`, async () => {
        const { account, send, client: sender } = visitor(Client);
        const { numbers } = await order(client, { account, send }, 5);
        const listed = await pages(sdk.paginateListPhoneNumbers({ client: sender, pageSize: 2 }, {}));
        assert.deepEqual(listed.map((page) => page.PhoneNumbers.length), [2, 2, 1]);
        assert.deepEqual(
            listed.flatMap((page) => page.PhoneNumbers.map((number) => number.E164PhoneNumber)).sort(),
            [...numbers].sort(),
        );
        await refused(
            send(new sdk.ListPhoneNumbersCommand({ NextToken: "bogus" })),
            "BadRequestException",
            400,
            { Code: "BadRequest" },
        );
    });

    test(`${name}: batches answer item by item`, async () => {
        const { account, send } = visitor(Client);
        const { numbers: [number] } = await order(client, { account, send });
        const updated = await send(
            new sdk.BatchUpdatePhoneNumberCommand({
                UpdatePhoneNumberRequestItems: [
                    { PhoneNumberId: number, CallingName: "Desk" },
                    { PhoneNumberId: "+12065559999", CallingName: "Desk" },
                ],
            }),
        );
        assert.deepEqual(
            updated.PhoneNumberErrors.map(({ PhoneNumberId, ErrorCode }) => [PhoneNumberId, ErrorCode]),
            [["+12065559999", "NotFound"]],
        );
        const deleted = await send(
            new sdk.BatchDeletePhoneNumberCommand({ PhoneNumberIds: [number, "+12065559998"] }),
        );
        assert.deepEqual(
            deleted.PhoneNumberErrors.map(({ PhoneNumberId, ErrorCode }) => [PhoneNumberId, ErrorCode]),
            [["+12065559998", "NotFound"]],
        );
        const { PhoneNumber: queued } = await send(new sdk.GetPhoneNumberCommand({ PhoneNumberId: number }));
        assert.equal(queued.Status, "ReleaseInProgress");
    });

    test(`${name}: settings`, async () => {
        const { send } = visitor(Client);
        await send(new sdk.UpdatePhoneNumberSettingsCommand({ CallingName: "Shop" }));
        const answer = await send(new sdk.GetPhoneNumberSettingsCommand({}));
        assert.equal(answer.CallingName, "Shop");
        assert.ok(answer.CallingNameUpdatedTimestamp instanceof Date);
    });
}

test("Chime and Chime SDK Voice: one inventory, two views", async () => {
    const first = visitor(chime.ChimeClient);
    const second = visitor(voice.ChimeSDKVoiceClient, first.account);
    const { numbers: [business] } = await order(CLIENTS[0], first);
    const { numbers: [trunk] } = await order(CLIENTS[1], second);
    assert.notEqual(business, trunk);
    const ofChime = await first.send(new chime.ListPhoneNumbersCommand({}));
    const ofVoice = await second.send(new voice.ListPhoneNumbersCommand({}));
    assert.deepEqual(ofChime.PhoneNumbers.map((number) => number.E164PhoneNumber).sort(), [business, trunk].sort());
    // BusinessCalling is not a product type of Chime SDK Voice, nor is Name a member of Chime's numbers.
    assert.deepEqual(ofVoice.PhoneNumbers.map((number) => number.E164PhoneNumber), [trunk]);
    await second.send(new voice.UpdatePhoneNumberCommand({ PhoneNumberId: trunk, Name: "Lobby" }));
    assert.equal((await second.send(new voice.GetPhoneNumberCommand({ PhoneNumberId: trunk }))).PhoneNumber.Name, "Lobby");
    assert.equal("Name" in (await first.send(new chime.GetPhoneNumberCommand({ PhoneNumberId: trunk }))).PhoneNumber, false);
});
