package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.events.EmittedEvent;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.ConfigurationSetFixture;
import dev.dialtone.smsvoice.MessageFixture;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.VerificationFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.LanguageCode;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VerificationChannel;
import dev.dialtone.smsvoice.model.VerificationStatus;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.optout.OptOuts;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerificationCodesTest {
    private static final String ALICE = "+14165550101";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final VerificationFixture verification = new VerificationFixture(sms);
    private final MessageFixture outbox = new MessageFixture(world, sms);
    private RequestPhoneNumberResult origin = RequestPhoneNumberResult.builder().build();
    private String alice = "";

    @BeforeEach
    void haveACanadianNumberAndADestination() {
        world.account.exclusivelyRun(() -> {
            origin = sms.request(
                    input -> input.numberCapabilities(List.of(NumberCapability.SMS, NumberCapability.VOICE)));
            world.passRealTime(Duration.ofSeconds(1));
            alice = verification.create(ALICE);
        });
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "six digits, in a message from a number of the destination's country")
    void sendsACodeOfSixDigits() {
        Message message = verification.send(alice, input -> input);

        assertThat(message.content().codes()).singleElement().asString().matches("[0-9]{6}");
        assertThat(message.channel()).isEqualTo(Channel.TEXT);
        assertThat(message.from()).isEqualTo(origin.phoneNumber());
        assertThat(message.to()).isEqualTo(ALICE);
        assertThat(message.content().body())
                .isEqualTo(
                        "Your verification code is " + message.content().codes().get(0) + ".");
        assertThat(message.content().parts()).isEqualTo(1);
        assertThat(outbox.story(message.messageId())).containsExactly("SUCCESSFUL", "DELIVERED");
        assertThat(message.messageId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    @Evidence(value = MODEL, detail = "every language of the contract, by text and by call")
    void sendsTheCodeInEveryLanguageByTextAndCall() {
        for (LanguageCode language : LanguageCode.values()) {
            String number = verification.create(
                    "+141655502" + (10 + LanguageCode.values().indexOf(language)));
            Message message = verification.send(
                    number, input -> input.languageCode(language).verificationChannel(VerificationChannel.VOICE));
            assertThat(message.content().codes()).as(language.value()).hasSize(1);
            assertThat(message.channel()).isEqualTo(Channel.VOICE);
            assertThat(outbox.story(message.messageId())).endsWith("COMPLETED");
            verification.delete(number);
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "the right code makes the number VERIFIED, once")
    void verifiesANumber() {
        String code = verification.code(alice);

        assertThat(verification.verify(alice, code).status()).isEqualTo(VerificationStatus.VERIFIED);

        assertThat(verification
                        .describe(input -> input)
                        .verifiedDestinationNumbers()
                        .get(0)
                        .status())
                .isEqualTo(VerificationStatus.VERIFIED);
        refusesWith(ConflictExceptionReason.VERIFICATION_ALREADY_COMPLETE, () -> verification.verify(alice, code));
        refusesWith(ConflictExceptionReason.VERIFICATION_ALREADY_COMPLETE, () -> verification.code(alice));
    }

    @Test
    @Evidence(value = MODEL, detail = "the reason is in the model; before a code was sent there is none that matches")
    void refusesAWrongCode() {
        refusesCode("000000");
        String code = verification.code(alice);

        refusesCode(code + "0");

        assertThat(verification.verify(alice, code).status()).isEqualTo(VerificationStatus.VERIFIED);
    }

    @Test
    @Evidence(value = GUESS, detail = "that only the last code is good, and for 15 minutes, is documented nowhere")
    void takesTheLastCodeForAQuarterOfAnHour() {
        String first = verification.code(alice);
        String last = verification.code(alice);
        assertThat(first).isNotEqualTo(last);

        refusesCode(first);
        world.passRealTime(Duration.ofMinutes(15));
        refusesWith(ConflictExceptionReason.VERIFICATION_CODE_EXPIRED, () -> verification.verify(alice, last));
        String good = verification.code(alice);
        assertThat(verification.verify(alice, good).status()).isEqualTo(VerificationStatus.VERIFIED);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "five codes in 24 hours")
    void refusesTheSixthCodeOfADay() {
        for (int i = 0; i < 5; i++) {
            verification.code(alice);
        }
        world.passRealTime(Duration.ofHours(23));

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, () -> verification.code(alice));

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.VERIFICATION_ATTEMPTS_PER_DAY);
        world.passRealTime(Duration.ofHours(1));
        assertThat(verification.code(alice)).hasSize(6);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "without an identity there must be a number of the country; type is inferred")
    void refusesWithoutANumberOfTheCountry() {
        String briton = verification.create("+447700900123");

        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> verification.code(briton));

        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.NO_ORIGINATION_IDENTITIES_FOUND);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(refusal.resourceId()).isEqualTo("+447700900123");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, adding a destination number in the sandbox: the code goes there to verify it")
    void reachesThoseWhoAreNotVerified() {
        outbox.sandbox();

        assertThat(verification.code(alice)).hasSize(6);
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS does not say whether a code goes to those who have opted out")
    void reachesThoseWhoHaveOptedOut() {
        new OptOuts(sms.optOut).add(sms.scope, OptOutLists.DEFAULT, ALICE, true);

        assertThat(verification.code(alice)).hasSize(6);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the first code of a number is free, the others cost what messages cost")
    void givesTheFirstCodeAway() {
        assertThat(verification.send(alice, input -> input).cost().price().dollars())
                .isZero();
        world.passRealTime(Duration.ofDays(2));
        assertThat(verification.send(alice, input -> input).cost().price().dollars())
                .isEqualTo(0.007);
    }

    @Test
    @Evidence(value = MODEL, detail = "a configuration set and a context go with the message, into its events")
    void tellsTheDestinationsOfTheConfigurationSet() {
        ConfigurationSetFixture sets = new ConfigurationSetFixture(sms);
        sets.create("Codes");
        sets.topic("Codes", "Topic");

        Message message = verification.send(
                alice, input -> input.configurationSetName("Codes").context(Map.of("order", "7")));

        outbox.story(message.messageId());
        assertThat(message.sending().configurationSet()).isEqualTo("Codes");
        assertThat(message.sending().context()).containsEntry("order", "7");
        assertThat(sms.events.all(world.account).map(EmittedEvent::destination))
                .containsExactly(ConfigurationSetFixture.TOPIC.topicArn(), ConfigurationSetFixture.TOPIC.topicArn());
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> verification.send(alice, input -> input.configurationSetName("Nowhere")));
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.CONFIGURATION_SET);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "codes do not come from simulator numbers; the reason is inferred")
    void refusesSimulatorNumbers() {
        String simulator = SmsVoiceFixture.id(
                sms.request(input -> input.isoCountryCode("US").numberType(RequestableNumberType.SIMULATOR)));
        String american = verification.create("+12065550123");
        world.passRealTime(Duration.ofSeconds(1));

        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> verification.code(american));
        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.NO_ORIGINATION_IDENTITIES_FOUND);
        OriginationFixture.invalid(
                () -> verification.send(american, input -> input.originationIdentity(simulator)),
                ValidationExceptionReason.INVALID_IDENTITY_FOR_DESTINATION_COUNTRY,
                "destinationPhoneNumber");
    }

    @Test
    @Evidence(value = MODEL, detail = "an identity is named by number, id or ARN, and may be of another country")
    void sendsFromTheIdentityThatIsNamed() {
        String mexican = verification.create("+525512345678");
        String number = Objects.requireNonNull(origin.phoneNumber());
        sms.update(SmsVoiceFixture.id(origin), input -> input.internationalSendingEnabled(true));

        for (String identity :
                List.of(number, number.substring(1), SmsVoiceFixture.id(origin), SmsVoiceFixture.arn(origin))) {
            assertThat(verification
                            .send(mexican, input -> input.originationIdentity(identity))
                            .from())
                    .isEqualTo(number);
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "an identity that is not there is not found; its type is inferred from its form")
    void refusesAnIdentityThatIsNotThere() {
        refusesIdentity("phone-0", ResourceType.PHONE_NUMBER, "phone-0");
        refusesIdentity("+14165550199", ResourceType.PHONE_NUMBER, "+14165550199");
        refusesIdentity("pool-0", ResourceType.POOL, "pool-0");
        refusesIdentity(OriginationFixture.ARN + "sender-id/SHOP/CA", ResourceType.SENDER_ID, "SHOP");
        refusesIdentity("arn:aws:sms-voice:us-east-1:111122223333:pool/pool-0", ResourceType.POOL, "pool-0");
        refusesIdentity(
                "arn:aws:sms-voice:eu-west-1:111122223333:phone-number/" + SmsVoiceFixture.id(origin),
                ResourceType.PHONE_NUMBER,
                SmsVoiceFixture.id(origin));
        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> verification.send(alice, input -> input.originationIdentity("arn:aws:sns:nothing")));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_ARN);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail =
                    "guide, adding a destination number in the sandbox: an active identity that supports the channel; reasons inferred")
    void refusesAnIdentityThatCannotSendIt() {
        world.keepsItsTime("pinpoint-sms-voice-v2/phone-number/PENDING-ACTIVE");
        String pending = sms.number();
        ConflictException notActive = SmsVoiceFixture.refusal(
                ConflictException.class, () -> verification.send(alice, input -> input.originationIdentity(pending)));
        assertThat(notActive.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        String voice =
                SmsVoiceFixture.id(sms.request(input -> input.numberCapabilities(List.of(NumberCapability.VOICE))));
        world.passRealTime(Duration.ofSeconds(1));

        ValidationException mute = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> verification.send(
                        alice,
                        input -> input.originationIdentity(pending).verificationChannel(VerificationChannel.VOICE)));
        ConflictException noText = SmsVoiceFixture.refusal(
                ConflictException.class, () -> verification.send(alice, input -> input.originationIdentity(voice)));

        assertThat(mute.reason()).isEqualTo(ValidationExceptionReason.VOICE_CAPABILITY_NOT_AVAILABLE);
        assertThat(noText.reason()).isEqualTo(ConflictExceptionReason.NUMBER_CAPABILITIES_MISMATCH);
        assertThat(noText.resourceId()).isEqualTo(voice);
    }

    private void refusesIdentity(String identity, ResourceType type, String id) {
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> verification.send(alice, input -> input.originationIdentity(identity)));
        assertThat(refusal.resourceType()).isEqualTo(type);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private void refusesCode(String code) {
        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> verification.verify(alice, code));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.VERIFICATION_CODE_MISMATCH);
    }

    private void refusesWith(ConflictExceptionReason reason, ThrowingCallable call) {
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.VERIFIED_DESTINATION_NUMBER);
        assertThat(refusal.resourceId()).isEqualTo(alice);
    }
}
