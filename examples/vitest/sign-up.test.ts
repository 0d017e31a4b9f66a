import { expect } from "vitest";
import { HANDSET, test } from "./shop.ts";

test("confirms a number with the code that arrives", async ({ signUp, inbox }) => {
    await signUp.sendCode(HANDSET);

    const { codes } = await inbox.waitFor({ to: HANDSET, contains: "Your code" });

    expect(codes).toHaveLength(1);
    expect(signUp.confirm(HANDSET, codes[0])).toBe(true);
});
