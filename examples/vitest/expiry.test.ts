import { expect } from "vitest";
import { HANDSET, test } from "./shop.ts";

test("a code expires while the handset is off", async ({ signUp, inbox, clock, control }) => {
    await control("PUT", `destinations/${HANDSET}`, { delay: "PT2H" });
    await signUp.sendCode(HANDSET);

    await clock.advance("PT1H");

    expect(await inbox.waitFor({ to: HANDSET })).toMatchObject({ status: "TTL_EXPIRED" });
});
