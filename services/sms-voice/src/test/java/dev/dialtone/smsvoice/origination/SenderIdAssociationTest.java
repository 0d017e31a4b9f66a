package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.DescribeSenderIdsResult;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RequestSenderIdResult;
import dev.dialtone.smsvoice.model.SenderIdInformation;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What registrations do to sender IDs, and the other way round. */
class SenderIdAssociationTest {
    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "ASSOCIATE_ON_APPROVAL: the sender ID is provisioned with the approval")
    void makesASenderIdWhenItsRegistrationIsApproved() {
        String id = approved("SG_SENDER_ID_REGISTRATION");

        SenderIdInformation senderId = described();

        assertThat(senderId.senderId()).isEqualTo("EXAMPLE");
        assertThat(senderId.isoCountryCode()).isEqualTo("SG");
        assertThat(senderId.senderIdArn()).isEqualTo("arn:aws:sms-voice:us-east-1:111122223333:sender-id/EXAMPLE/SG");
        assertThat(senderId.messageTypes()).containsExactly(MessageType.TRANSACTIONAL);
        assertThat(senderId.registered()).isTrue();
        assertThat(senderId.registrationId()).isEqualTo(id);
        assertThat(registrations.associations(id, input -> input).registrationAssociations())
                .containsExactly(RegistrationAssociationMetadata.builder()
                        .resourceArn(senderId.senderIdArn())
                        .resourceId("EXAMPLE/SG")
                        .resourceType("SENDER_ID")
                        .isoCountryCode("SG")
                        .build());
    }

    @Test
    @Evidence(value = GUESS, detail = "no form asks for message types: that those of a sender ID follow its use case")
    void letsASenderIdThatIsForMarketingSendBothKinds() {
        String id = registrations.create("ID_SENDER_ID_REGISTRATION");
        registrations.choose(id, "messagingUseCase.useCaseCategory", "Promotions and marketing");
        registrations.fill(id);
        registrations.submit(id);
        registrations.pass();

        assertThat(described().messageTypes()).containsExactly(MessageType.TRANSACTIONAL, MessageType.PROMOTIONAL);
    }

    @Test
    @Evidence(value = GUESS, detail = "that a sender ID which was there before is registered, too")
    void registersASenderIdThatIsThere() {
        request("GB");
        assertThat(described().registered()).isFalse();

        String id = approved("GB_SENDER_ID_REGISTRATION");

        assertThat(described().registered()).isTrue();
        assertThat(described().registrationId()).isEqualTo(id);
        String other = approved("GB_SENDER_ID_REGISTRATION");
        assertThat(registrations.associations(other, input -> input).registrationAssociations())
                .isEmpty();
        assertThat(described().registrationId()).isEqualTo(id);
    }

    @Test
    @Evidence(value = GUESS, detail = "that a released sender ID leaves its registration, which closes")
    void closesTheRegistrationOfAReleasedSenderId() {
        String id = approved("SG_SENDER_ID_REGISTRATION");

        registrations.sms.caller.releaseSenderId(b -> b.senderId("EXAMPLE").isoCountryCode("SG"));

        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.CLOSED);
        registrations.delete(id);
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS associates sender IDs by itself; how it refuses a request to is not known")
    void refusesToBeAssociatedByHand() {
        String arn = request("GB").senderIdArn();
        String id = registrations.create("GB_SENDER_ID_REGISTRATION");

        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> registrations.associate(id, arn));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_REGISTRATION_ASSOCIATION);
    }

    private String approved(String type) {
        String id = registrations.create(type);
        registrations.fill(id);
        registrations.submit(id);
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        return id;
    }

    private RequestSenderIdResult request(String country) {
        return registrations.sms.caller.requestSenderId(
                b -> b.senderId("EXAMPLE").isoCountryCode(country));
    }

    private SenderIdInformation described() {
        DescribeSenderIdsResult result = registrations.sms.caller.describeSenderIds();
        return Objects.requireNonNull(result.senderIds()).get(0);
    }
}
