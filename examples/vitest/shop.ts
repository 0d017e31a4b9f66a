import { test as base } from "./dialtone.ts";
import { SignUp } from "./sign-up.ts";

export const SHOP = "+12045550100";
export const HANDSET = "+12045550123";

/** Gives each test a shop that may send. */
export const test = base.extend("signUp", async ({ sms, control }) => {
    await control("PUT", `numbers/${SHOP}`); // ours at once, as if bought and registered
    return new SignUp(sms, SHOP);
});
