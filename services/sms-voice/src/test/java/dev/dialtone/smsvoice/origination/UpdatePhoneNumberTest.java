package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberRequest;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpdatePhoneNumberTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:inbound";
    private static final String ROLE = "arn:aws:iam::111122223333:role/inbound";

    @RegisterExtension
    final World world = new World(TransitionSpeed.REALISTIC);

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "every member is optional; the whole number comes back")
    void changesWhatIsGivenAndAnswersTheWholeNumber() {
        sms.createOptOutList("List");
        String id = sms.number();

        UpdatePhoneNumberResult updated = sms.update(
                id,
                input -> input.twoWayEnabled(true)
                        .twoWayChannelArn(TOPIC)
                        .twoWayChannelRole(ROLE)
                        .selfManagedOptOutsEnabled(true)
                        .optOutListName("List")
                        .internationalSendingEnabled(true)
                        .deletionProtectionEnabled(true));

        assertThat(updated.phoneNumberId()).isEqualTo(id);
        assertThat(updated.twoWayEnabled()).isTrue();
        assertThat(updated.twoWayChannelArn()).isEqualTo(TOPIC);
        assertThat(updated.twoWayChannelRole()).isEqualTo(ROLE);
        assertThat(updated.selfManagedOptOutsEnabled()).isTrue();
        assertThat(updated.optOutListName()).isEqualTo("List");
        assertThat(updated.internationalSendingEnabled()).isTrue();
        assertThat(updated.deletionProtectionEnabled()).isTrue();
        assertThat(updated.numberType()).isEqualTo(NumberType.LONG_CODE);
        assertThat(updated.monthlyLeasingPrice()).isEqualTo("1.00");
        assertThat(sms.described(id).twoWayChannelArn()).isEqualTo(TOPIC);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "every member but the id is optional")
    void changesNothingWithoutMembers() {
        String id = sms.number();
        StoredPhoneNumber before =
                sms.origination.phoneNumbers.find(sms.scope, id).orElseThrow();

        sms.update(id, input -> input);

        assertThat(sms.origination.phoneNumbers.find(sms.scope, id)).contains(before);
    }

    @Test
    @Evidence(value = MODEL, detail = "PhoneNumberId takes an ARN")
    void findsTheNumberByArn() {
        String arn = SmsVoiceFixture.arn(sms.request(input -> input));

        assertThat(sms.update(arn, input -> input.deletionProtectionEnabled(true))
                        .deletionProtectionEnabled())
                .isTrue();
    }

    @Test
    @Evidence(value = GUESS, detail = "a pending number can be updated, and stays pending")
    void updatesPendingNumbers() {
        assertThat(sms.update(sms.number(), input -> input.deletionProtectionEnabled(true))
                        .status())
                .isEqualTo(NumberStatus.PENDING);
    }

    @Test
    @Evidence(value = CLIENT, detail = "terraform-provider-aws waits for ResourceNotFoundException")
    void refusesUnknownNumbersAndLists() {
        String id = sms.number();

        ResourceNotFoundException number = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> sms.update("phone-0", input -> input.twoWayEnabled(false)));
        ResourceNotFoundException list = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> sms.update(id, input -> input.optOutListName("Nowhere")));

        assertThat(number.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(number.resourceId()).isEqualTo("phone-0");
        assertThat(list.resourceType()).isEqualTo(ResourceType.OPT_OUT_LIST);
        assertThat(list.resourceId()).isEqualTo("Nowhere");
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "two-way messaging needs a channel; which of two reasons it is, is not documented")
    void refusesTwoWayWithoutChannel() {
        refuses(sms.number(), input -> input.twoWayEnabled(true), "TWO_WAY_CHANNEL_NOT_PRESENT", "twoWayChannelArn");
    }

    @Test
    @Evidence(value = GUESS, detail = "reason by its name")
    void refusesChannelRoleAndSelfManagedOptOutsWhenTwoWayIsOff() {
        String id = sms.number();
        refuses(id, input -> input.twoWayChannelArn(TOPIC), "TWO_WAY_NOT_ENABLED", "twoWayChannelArn");
        refuses(
                id,
                input -> input.twoWayEnabled(false)
                        .twoWayChannelArn(TOPIC)
                        .twoWayChannelRole(ROLE)
                        .selfManagedOptOutsEnabled(true),
                "TWO_WAY_NOT_ENABLED",
                "twoWayChannelArn",
                "twoWayChannelRole",
                "selfManagedOptOutsEnabled");
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "self-managed opt-outs need two-way messaging, so it cannot be taken from under them")
    void refusesToTurnTwoWayOffUnderSelfManagedOptOuts() {
        String id = sms.number();
        sms.update(
                id, input -> input.twoWayEnabled(true).twoWayChannelArn(TOPIC).selfManagedOptOutsEnabled(true));

        refuses(id, input -> input.twoWayEnabled(false), "TWO_WAY_NOT_ENABLED", "selfManagedOptOutsEnabled");
        assertThat(sms.update(id, input -> input.twoWayEnabled(false).selfManagedOptOutsEnabled(false))
                        .twoWayEnabled())
                .isFalse();
    }

    @Test
    @Evidence(value = GUESS, detail = "turned off, two-way messaging forgets its channel")
    void forgetsTheChannelWhenTwoWayIsTurnedOff() {
        String id = sms.number();
        sms.update(
                id, input -> input.twoWayEnabled(true).twoWayChannelArn(TOPIC).twoWayChannelRole(ROLE));

        UpdatePhoneNumberResult updated = sms.update(id, input -> input.twoWayEnabled(false));

        assertThat(updated.twoWayChannelArn()).isNull();
        assertThat(updated.twoWayChannelRole()).isNull();
        refuses(id, input -> input.twoWayEnabled(true), "TWO_WAY_CHANNEL_NOT_PRESENT", "twoWayChannelArn");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "standard topics only; the reason is a guess")
    void refusesChannelsThatAreNeitherTopicNorConnect() {
        String id = sms.number();
        for (String channel :
                List.of(TOPIC + ".fifo", "arn:aws:sqs:us-east-1:111122223333:queue", "https://example.com/webhook")) {
            refuses(
                    id,
                    input -> input.twoWayEnabled(true).twoWayChannelArn(channel),
                    "INVALID_ARN",
                    "twoWayChannelArn");
        }
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail =
                    "Connect as inbound destination: connect.<region>.amazonaws.com with a role; the reason is a guess")
    void takesConnectWithARole() {
        String id = sms.number();
        String connect = "connect.us-east-1.amazonaws.com";

        refuses(
                id,
                input -> input.twoWayEnabled(true).twoWayChannelArn(connect),
                "MISSING_PARAMETER",
                "twoWayChannelRole");
        assertThat(sms.update(
                                id,
                                input -> input.twoWayEnabled(true)
                                        .twoWayChannelArn(connect)
                                        .twoWayChannelRole(ROLE))
                        .twoWayChannelArn())
                .isEqualTo(connect);
    }

    @Test
    @Evidence(value = GUESS, detail = "a simulator number takes a topic and a role, as other numbers with SMS do")
    void letsSimulatorNumbersBeTwoWay() {
        String id = SmsVoiceFixture.id(
                sms.request(input -> input.isoCountryCode("US").numberType(RequestableNumberType.SIMULATOR)));

        assertThat(sms.update(
                                id,
                                input -> input.twoWayEnabled(true)
                                        .twoWayChannelArn(TOPIC)
                                        .twoWayChannelRole(ROLE))
                        .twoWayEnabled())
                .isTrue();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "only numbers with SMS can be two-way; the reason is a guess")
    void refusesTwoWayForVoiceNumbers() {
        String id = SmsVoiceFixture.id(sms.request(input -> input.numberCapabilities(List.of(NumberCapability.VOICE))));

        refuses(id, input -> input.twoWayEnabled(true).twoWayChannelArn(TOPIC), "INVALID_PARAMETER", "twoWayEnabled");
    }

    @Test
    @Evidence(value = MODEL, detail = "the reason; the countries are from AWS's table of 2023")
    void refusesTwoWayWhereTheCountryHasNone() {
        // No country without two-way messaging sells SMS numbers by API: this one came by a support case.
        String id = sms.number();
        StoredPhoneNumber number =
                sms.origination.phoneNumbers.find(sms.scope, id).orElseThrow();
        sms.put(
                sms.origination.phoneNumbers,
                number.toBuilder().isoCountryCode("SK").build());

        refuses(
                id,
                input -> input.twoWayEnabled(true).twoWayChannelArn(TOPIC),
                "TWO_WAY_NOT_SUPPORTED_IN_COUNTRY",
                "twoWayEnabled");
    }

    @Test
    @Evidence(value = MODEL, detail = "an error when the number is in a pool; for what the pool decides")
    void refusesWhatThePoolDecides() {
        String id = sms.number();
        joinPool(id);

        for (UnaryOperator<UpdatePhoneNumberRequest.Builder> change :
                List.<UnaryOperator<UpdatePhoneNumberRequest.Builder>>of(
                        input -> input.twoWayEnabled(false),
                        input -> input.selfManagedOptOutsEnabled(false),
                        input -> input.optOutListName("Default"))) {
            ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> sms.update(id, change));
            assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL);
            assertThat(refusal.message())
                    .isEqualTo("Conflict Occurred - Reason=\"PHONE_NUMBER_ASSOCIATED_TO_POOL\""
                            + " ResourceType=\"phone-number\" ResourceId=\"" + id + "\"");
        }
        assertThat(sms.update(id, input -> input.deletionProtectionEnabled(true))
                        .deletionProtectionEnabled())
                .isTrue();
    }

    @Test
    @Evidence(value = GUESS, detail = "a number that is leaving cannot be changed")
    void refusesNumbersThatAreBeingReleased() {
        String id = sms.number();
        sms.release(id);

        ConflictException refusal = SmsVoiceFixture.refusal(
                ConflictException.class, () -> sms.update(id, input -> input.deletionProtectionEnabled(true)));

        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private void joinPool(String id) {
        StoredPhoneNumber number =
                sms.origination.phoneNumbers.find(sms.scope, id).orElseThrow();
        sms.put(
                sms.origination.phoneNumbers,
                number.toBuilder().poolId("pool-1").build());
    }

    private void refuses(
            String id, UnaryOperator<UpdatePhoneNumberRequest.Builder> change, String reason, String... fields) {
        StoredPhoneNumber before =
                sms.origination.phoneNumbers.find(sms.scope, id).orElseThrow();

        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, () -> sms.update(id, change));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.of(reason));
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly(fields);
        assertThat(sms.origination.phoneNumbers.find(sms.scope, id)).contains(before);
    }
}
