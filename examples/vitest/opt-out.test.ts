import { expect } from "vitest";
import { HANDSET, SHOP, test } from "./shop.ts";

test("sends nothing after STOP", async ({ signUp, control }) => {
    await signUp.sendCode(HANDSET);
    await control("POST", "inbound", { from: HANDSET, to: SHOP, body: "STOP" });

    await expect(signUp.sendCode(HANDSET)).rejects.toMatchObject({
        name: "ConflictException",
        Reason: "DESTINATION_PHONE_NUMBER_OPTED_OUT",
    });
});
