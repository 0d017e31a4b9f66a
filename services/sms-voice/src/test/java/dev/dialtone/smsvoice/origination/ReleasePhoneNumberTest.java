package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.ReleasePhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReleasePhoneNumberTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = CLIENT, detail = "terraform-provider-aws: DISASSOCIATING, then ResourceNotFoundException")
    void disassociatesAndIsGoneWhenItsTransitionIsOver() {
        RequestPhoneNumberResult number = sms.request(
                input -> input.tags(List.of(Tag.builder().key("a").value("b").build())));
        String id = SmsVoiceFixture.id(number);
        world.passRealTime(Duration.ofMillis(50));

        ReleasePhoneNumberResult released = sms.release(id);

        assertThat(released.status()).isEqualTo(NumberStatus.DISASSOCIATING);
        assertThat(released.phoneNumberId()).isEqualTo(id);
        assertThat(released.phoneNumber()).isEqualTo(number.phoneNumber());
        assertThat(released.numberType()).isEqualTo(NumberType.LONG_CODE);
        assertThat(released.monthlyLeasingPrice()).isEqualTo("1.00");
        assertThat(sms.described(id).status()).isEqualTo(NumberStatus.DISASSOCIATING);
        world.passRealTime(Duration.ofMillis(50));
        SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> sms.described(id));
        assertThat(sms.kit.tags().of(sms.scope, SmsVoiceFixture.arn(number))).isEmpty();
        assertThat(sms.inventory.holder(sms.scope, Objects.requireNonNull(number.phoneNumber())))
                .isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "a pending number can be released, and does not become ACTIVE any more")
    void releasesPendingNumbers() {
        String id = sms.number();
        world.passRealTime(Duration.ofMillis(30));
        sms.release(id);
        world.passRealTime(Duration.ofMillis(30));

        assertThat(sms.described(id).status()).isEqualTo(NumberStatus.DISASSOCIATING);
    }

    @Test
    @Evidence(value = MODEL, detail = "an error when deletion protection is on")
    void refusesProtectedNumbers() {
        String id = SmsVoiceFixture.id(sms.request(input -> input.deletionProtectionEnabled(true)));

        refuses(id, ConflictExceptionReason.DELETION_PROTECTION_ENABLED);
        sms.update(id, input -> input.deletionProtectionEnabled(false));
        assertThat(sms.release(id).status()).isEqualTo(NumberStatus.DISASSOCIATING);
    }

    @Test
    @Evidence(value = MODEL, detail = "an error when the number is in a pool")
    void refusesNumbersInAPool() {
        String id = sms.number();
        StoredPhoneNumber number =
                sms.origination.phoneNumbers.find(sms.scope, id).orElseThrow();
        sms.put(
                sms.origination.phoneNumbers,
                number.toBuilder().poolId("pool-1").build());

        refuses(id, ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL);
    }

    @Test
    @Evidence(value = GUESS, detail = "the reason is in the model; what it is about is not documented")
    void refusesNumbersThatAreBeingReleased() {
        world.keepsItsTime("pinpoint-sms-voice-v2/phone-number/DISASSOCIATING-DELETED");
        String id = sms.number();
        sms.release(id);

        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, () -> sms.release(id));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.PHONE_NUMBER_CANNOT_BE_RELEASED);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly("phoneNumberId");
    }

    @Test
    @Evidence(value = CLIENT, detail = "terraform-provider-aws takes ResourceNotFoundException for released")
    void refusesUnknownNumbers() {
        ResourceNotFoundException refusal =
                SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> sms.release("phone-0"));

        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(refusal.resourceId()).isEqualTo("phone-0");
    }

    @Test
    @Evidence(value = GUESS, detail = "the quota counts a number until it has gone")
    void makesRoomWhenTheNumberHasGone() {
        String first = sms.number();
        for (int i = 1; i < 25; i++) {
            sms.number();
        }
        sms.release(first);
        world.passRealTime(Duration.ofMillis(50));

        assertThat(sms.number()).isNotEqualTo(first);
    }

    @Test
    @Evidence(value = MODEL, detail = "the states of a number; the moves between them are Dialtone's reading")
    void printsItsLife() {
        assertThat(PhoneNumberLifecycle.MOVES).hasToString("""
                NumberStatus
                    PENDING        -> ACTIVE, ASSOCIATING, DISASSOCIATING
                    ACTIVE         -> ASSOCIATING, DISASSOCIATING
                    ASSOCIATING    -> ACTIVE, DISASSOCIATING
                    DISASSOCIATING -> ACTIVE, DELETED""");
    }

    private void refuses(String id, ConflictExceptionReason reason) {
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> sms.release(id));
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(refusal.resourceId()).isEqualTo(id);
        assertThat(refusal.message())
                .isEqualTo("Conflict Occurred - Reason=\"" + reason + "\" ResourceType=\"phone-number\" ResourceId=\""
                        + id + "\"");
    }
}
