import { randomInt } from "node:crypto";
import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from "@aws-sdk/client-pinpoint-sms-voice-v2";

/** What is tested: a shop that signs people up by their phone numbers, with one-time codes. */
export class SignUp {
    private readonly codes = new Map<string, string>();

    constructor(
        private readonly sms: PinpointSMSVoiceV2Client,
        private readonly sender: string,
    ) {}

    async sendCode(phoneNumber: string) {
        const code = String(randomInt(1_000_000)).padStart(6, "0");
        this.codes.set(phoneNumber, code);
        await this.sms.send(
            new SendTextMessageCommand({
                DestinationPhoneNumber: phoneNumber,
                OriginationIdentity: this.sender,
                MessageBody: `Your code is ${code}. Reply STOP to get no more of them.`,
                TimeToLive: 600,
            }),
        );
    }

    /** Whether this is the code that was sent last. */
    confirm(phoneNumber: string, code: string) {
        return this.codes.get(phoneNumber) === code;
    }
}
