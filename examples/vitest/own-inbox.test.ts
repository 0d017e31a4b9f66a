import { expect } from "vitest";
import { HANDSET, test } from "./shop.ts";

// Every file of these tests sends to the same handset, at the same time.
test.for([1, 2, 3, 4, 5, 6, 7, 8])("finds only what it has sent itself, run %i", async (_, { signUp, inbox, control }) => {
    await signUp.sendCode(HANDSET);

    const { messageId } = await inbox.waitFor({ to: HANDSET });

    const { messages } = await control("GET", "messages");
    expect(messages).toEqual([expect.objectContaining({ messageId })]);
});
