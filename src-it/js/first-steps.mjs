import {
    ChimeSDKVoiceClient,
    CreatePhoneNumberOrderCommand,
    SearchAvailablePhoneNumbersCommand,
} from "@aws-sdk/client-chime-sdk-voice";

const voice = new ChimeSDKVoiceClient({ endpoint: process.env.AWS_ENDPOINT_URL });
const { E164PhoneNumbers } = await voice.send(
    new SearchAvailablePhoneNumbersCommand({ AreaCode: "206", MaxResults: 1 }),
);
const { PhoneNumberOrder } = await voice.send(
    new CreatePhoneNumberOrderCommand({ ProductType: "VoiceConnector", E164PhoneNumbers }),
);
console.log(PhoneNumberOrder.OrderedPhoneNumbers);
