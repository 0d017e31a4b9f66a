package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.HandsetFixture;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberResult;
import dev.dialtone.telephony.messages.InboundMessages.Received;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What AWS's pages of RequestPhoneNumber, UpdatePhoneNumber and ReleasePhoneNumber say, sentence by sentence. */
class PhoneNumberPagesTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, sms);
    private final HandsetFixture handset = new HandsetFixture(sms);

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RequestPhoneNumber page: \"By default this is set to false.\", of deletion protection,"
                    + " two-way messaging"
                    + " and self-managed opt-outs")
    void isOffByDefault() {
        RequestPhoneNumberResult number = sms.request(input -> input);

        assertThat(number.deletionProtectionEnabled()).isFalse();
        assertThat(number.twoWayEnabled()).isFalse();
        assertThat(number.selfManagedOptOutsEnabled()).isFalse();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RequestPhoneNumber page: \"If you don't specify a client token, a randomly generated token"
                    + " is used\"")
    void takesEachRequestWithoutATokenForAnotherOne() {
        sms.request(input -> input);
        sms.request(input -> input);

        assertThat(sms.describe(input -> input).phoneNumbers()).hasSize(2);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RequestPhoneNumber page: \"You can use the OptOutListName or OptOutListArn.\", \"You can use"
                    + " the PoolId or"
                    + " PoolArn.\"")
    void takesNamesAndArnsForListAndPool() {
        String pool = origins.pool(origins.number());

        for (String named : List.of(pool, OriginationFixture.ARN + "pool/" + pool)) {
            RequestPhoneNumberResult number = sms.request(
                    input -> input.poolId(named).optOutListName(OriginationFixture.ARN + "opt-out-list/Default"));
            assertThat(number.poolId()).isEqualTo(pool);
            assertThat(number.optOutListName()).isEqualTo("Default");
        }
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RequestPhoneNumber page: \"An array of key and value pair tags that are associated with the"
                    + " phone number.\"")
    void answersWithTheTags() {
        List<Tag> tags = List.of(Tag.builder().key("team").value("shop").build());

        assertThat(sms.request(input -> input.tags(tags)).tags()).isEqualTo(tags);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"You can update the opt-out list, enable or disable two-way"
                    + " messaging, change the"
                    + " TwoWayChannelArn, enable or disable self-managed opt-outs, and enable or disable"
                    + " deletion protection.\"")
    void updatesEachSettingByItself() {
        sms.createOptOutList("Orders");
        String id = origins.number();

        assertThat(sms.update(id, input -> input.optOutListName("Orders")).optOutListName())
                .isEqualTo("Orders");
        assertThat(sms.update(id, input -> input.optOutListName(OriginationFixture.ARN + "opt-out-list/Default"))
                        .optOutListName())
                .isEqualTo("Default");
        assertThat(sms.update(id, input -> input.twoWayEnabled(true).twoWayChannelArn(OriginationFixture.TOPIC))
                        .twoWayEnabled())
                .isTrue();
        assertThat(sms.update(id, input -> input.twoWayChannelArn(OriginationFixture.TOPIC + "-2"))
                        .twoWayChannelArn())
                .isEqualTo(OriginationFixture.TOPIC + "-2");
        assertThat(sms.update(id, input -> input.selfManagedOptOutsEnabled(true))
                        .selfManagedOptOutsEnabled())
                .isTrue();
        UpdatePhoneNumberResult off =
                sms.update(id, input -> input.selfManagedOptOutsEnabled(false).twoWayEnabled(false));
        assertThat(off.selfManagedOptOutsEnabled()).isFalse();
        assertThat(off.twoWayEnabled()).isFalse();
        assertThat(sms.update(id, input -> input.deletionProtectionEnabled(true))
                        .deletionProtectionEnabled())
                .isTrue();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"When set to true the phone number can't be deleted.\"")
    void keepsAProtectedNumber() {
        String id = origins.number();
        sms.update(id, input -> input.deletionProtectionEnabled(true));

        OriginationFixture.conflict(
                () -> sms.release(id),
                ConflictExceptionReason.DELETION_PROTECTION_ENABLED,
                ResourceType.PHONE_NUMBER,
                id);
        assertThat(sms.described(id).phoneNumberId()).isEqualTo(id);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"When an end recipient sends a message that begins with HELP or"
                    + " STOP to one of"
                    + " your dedicated numbers, Amazon Pinpoint automatically replies with a customizable"
                    + " message and adds the"
                    + " end recipient to the OptOutList.\"")
    void answersHelpAndStopAndOptsOut() {
        String id = origins.number();
        origins.put(id, "STOP", "Bye", null);

        Received help = handset.writes(id, "Help me");
        assertThat(help.reply()).isNotEmpty();
        assertThat(help.optedOut()).isFalse();
        Received stop = handset.writes(id, "Stop it");
        assertThat(stop.reply()).isEqualTo("Bye");
        assertThat(stop.optedOut()).isTrue();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"When set to true you're responsible for responding to HELP and"
                    + " STOP requests."
                    + " You're also responsible for tracking and honoring opt-out requests.\"")
    void leavesHelpAndStopToWhoManagesThem() {
        String id = origins.number();
        sms.update(
                id,
                input -> input.twoWayEnabled(true)
                        .twoWayChannelArn(OriginationFixture.TOPIC)
                        .selfManagedOptOutsEnabled(true));

        for (String text : List.of("HELP", "STOP")) {
            Received received = handset.writes(id, text);
            assertThat(received.reply()).isNull();
            assertThat(received.optedOut()).isFalse();
            assertThat(received.passedOn()).isNotNull();
        }
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"When set to true you can receive incoming text messages from your end"
                    + " recipients.\"")
    void passesOnWhatComesInWhenTwoWayIsOn() {
        String id = origins.number();
        assertThat(handset.writes(id, "Hello").passedOn()).isNull();

        sms.update(id, input -> input.twoWayEnabled(true).twoWayChannelArn(OriginationFixture.TOPIC));

        assertThat(Objects.requireNonNull(handset.writes(id, "Hello").passedOn())
                        .channel())
                .isEqualTo(OriginationFixture.TOPIC);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "ReleasePhoneNumber page: \"Once released, a phone number is no longer available for sending"
                    + " messages.\"")
    void sendsNothingOnceReleased() {
        world.keepsItsTime("pinpoint-sms-voice-v2/phone-number/DISASSOCIATING-DELETED");
        String id = origins.number();
        sms.release(id);

        ConflictException refusal = SmsVoiceFixture.refusal(
                ConflictException.class,
                () -> sms.caller.sendTextMessage(send -> send.destinationPhoneNumber("+16135550188")
                        .originationIdentity(id)
                        .messageBody("Hello")));

        assertThat(refusal.resourceId()).isEqualTo(id);
        origins.settle();
        OriginationFixture.notFound(
                () -> sms.caller.sendTextMessage(send -> send.destinationPhoneNumber("+16135550188")
                        .originationIdentity(id)
                        .messageBody("Hello")),
                ResourceType.PHONE_NUMBER,
                id);
    }
}
