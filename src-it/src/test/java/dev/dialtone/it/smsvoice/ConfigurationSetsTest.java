package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConfigurationSetFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConfigurationSetInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateConfigurationSetResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DeleteConfigurationSetResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.EventType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SetDefaultMessageFeedbackEnabledResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SetDefaultMessageTypeResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SetDefaultSenderIdResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

@ExtendWith(DialtoneServer.class)
class ConfigurationSetsTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:events";

    @Test
    @Evidence(value = MODEL, detail = "create, describe, delete with every member of the answers")
    void livesFromCreationToDeletion(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        Tag tag = Tag.builder().key("team").value("shop").build();
        CreateConfigurationSetResponse created = sms.createConfigurationSet(
                create -> create.configurationSetName("Shop").tags(tag));

        assertThat(created.configurationSetName()).isEqualTo("Shop");
        assertThat(created.configurationSetArn())
                .isEqualTo("arn:aws:sms-voice:us-east-1:" + dialtone.accountId() + ":configuration-set/Shop");
        assertThat(created.createdTimestamp()).isNotNull();
        assertThat(created.tags()).containsExactly(tag);
        ConfigurationSetInformation set = described(sms, created.configurationSetArn());
        assertThat(set.configurationSetArn()).isEqualTo(created.configurationSetArn());
        assertThat(set.configurationSetName()).isEqualTo("Shop");
        assertThat(set.createdTimestamp()).isEqualTo(created.createdTimestamp());
        assertThat(set.hasEventDestinations()).isTrue();
        assertThat(set.eventDestinations()).isEmpty();
        assertThat(set.defaultMessageType()).isNull();
        assertThat(set.defaultSenderId()).isNull();
        assertThat(set.defaultMessageFeedbackEnabled()).isFalse();
        assertThat(set.protectConfigurationId()).isNull();

        DeleteConfigurationSetResponse deleted =
                sms.deleteConfigurationSet(delete -> delete.configurationSetName(created.configurationSetArn()));

        assertThat(deleted.configurationSetName()).isEqualTo("Shop");
        assertThat(deleted.configurationSetArn()).isEqualTo(created.configurationSetArn());
        assertThat(deleted.createdTimestamp()).isEqualTo(created.createdTimestamp());
        assertThat(deleted.eventDestinations()).isEmpty();
        assertThat(deleted.defaultMessageFeedbackEnabled()).isFalse();
        Errors.notFound(() -> described(sms, "Shop"), "configuration-set", "Shop");
        Errors.notFound(
                () -> sms.listTagsForResource(tags -> tags.resourceArn(created.configurationSetArn())),
                "configuration-set",
                "Shop");
    }

    @Test
    @Evidence(value = MODEL, detail = "three defaults: set, shown, taken away")
    void hasDefaults(PinpointSmsVoiceV2Client sms) {
        String arn = create(sms, "Shop").configurationSetArn();
        SetDefaultMessageTypeResponse type = sms.setDefaultMessageType(
                set -> set.configurationSetName("Shop").messageType(MessageType.PROMOTIONAL));
        assertThat(type.configurationSetArn()).isEqualTo(arn);
        assertThat(type.configurationSetName()).isEqualTo("Shop");
        assertThat(type.messageType()).isEqualTo(MessageType.PROMOTIONAL);
        SetDefaultSenderIdResponse sender =
                sms.setDefaultSenderId(set -> set.configurationSetName(arn).senderId("MYSHOP"));
        assertThat(sender.configurationSetArn()).isEqualTo(arn);
        assertThat(sender.configurationSetName()).isEqualTo("Shop");
        assertThat(sender.senderId()).isEqualTo("MYSHOP");
        SetDefaultMessageFeedbackEnabledResponse feedback = sms.setDefaultMessageFeedbackEnabled(
                set -> set.configurationSetName("Shop").messageFeedbackEnabled(true));
        assertThat(feedback.configurationSetArn()).isEqualTo(arn);
        assertThat(feedback.configurationSetName()).isEqualTo("Shop");
        assertThat(feedback.messageFeedbackEnabled()).isTrue();

        ConfigurationSetInformation set = described(sms, "Shop");
        assertThat(set.defaultMessageType()).isEqualTo(MessageType.PROMOTIONAL);
        assertThat(set.defaultSenderId()).isEqualTo("MYSHOP");
        assertThat(set.defaultMessageFeedbackEnabled()).isTrue();

        assertThat(sms.deleteDefaultMessageType(delete -> delete.configurationSetName("Shop"))
                        .messageType())
                .isEqualTo(MessageType.PROMOTIONAL);
        assertThat(sms.deleteDefaultSenderId(delete -> delete.configurationSetName(arn))
                        .senderId())
                .isEqualTo("MYSHOP");
        assertThat(sms.deleteDefaultSenderId(delete -> delete.configurationSetName("Shop"))
                        .senderId())
                .isNull();
        assertThat(described(sms, "Shop").defaultMessageType()).isNull();
        assertThat(described(sms, "Shop").defaultSenderId()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "pages, names, ARNs and every filter")
    void showsWhatIsAskedFor(PinpointSmsVoiceV2Client sms) {
        create(sms, "Plain");
        create(sms, "Full");
        sms.createEventDestination(create -> create.configurationSetName("Full")
                .eventDestinationName("events")
                .matchingEventTypes(EventType.TEXT_ALL)
                .snsDestination(sns -> sns.topicArn(TOPIC)));
        sms.setDefaultMessageType(set -> set.configurationSetName("Full").messageType(MessageType.TRANSACTIONAL));
        sms.setDefaultSenderId(set -> set.configurationSetName("Full").senderId("MYSHOP"));
        sms.setDefaultMessageFeedbackEnabled(
                set -> set.configurationSetName("Full").messageFeedbackEnabled(true));

        assertThat(
                        sms
                                .describeConfigurationSetsPaginator(describe -> describe.maxResults(1))
                                .configurationSets()
                                .stream()
                                .map(ConfigurationSetInformation::configurationSetName))
                .containsExactly("Plain", "Full");
        assertThat(names(sms, by("event-destination-name", "events"))).containsExactly("Full");
        assertThat(names(sms, by("matching-event-types", "TEXT_ALL", "VOICE_ALL")))
                .containsExactly("Full");
        assertThat(names(sms, by("default-message-type", "TRANSACTIONAL"))).containsExactly("Full");
        assertThat(names(sms, by("default-sender-id", "MYSHOP"))).containsExactly("Full");
        assertThat(names(sms, by("default-message-feedback-enabled", "false"))).containsExactly("Plain");
        assertThat(names(sms, by("protect-configuration-id", "protect-0"))).isEmpty();
        assertThat(names(sms, by("default-sender-id", "MYSHOP"), by("default-message-feedback-enabled", "false")))
                .isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the rules; reasons and resources are inferred")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        create(sms, "Shop");

        Errors.conflict(() -> create(sms, "Shop"), "RESOURCE_ALREADY_EXISTS", "configuration-set", "Shop");
        Errors.invalid(() -> create(sms, "no blanks"), "INVALID_PARAMETER", "configurationSetName");
        Errors.invalid(
                () -> sms.describeConfigurationSets(describe -> describe.filters(by("default-message-type", "FAX"))),
                "INVALID_FILTER_VALUES",
                "filters.1.member.values.1.member");
        Errors.invalid(
                () -> sms.describeConfigurationSets(describe -> describe.nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
        Errors.invalid(
                () -> described(sms, "arn:aws:sms-voice:us-east-1:" + dialtone.accountId() + ":pool/Shop"),
                "INVALID_ARN",
                "configurationSetNames");
        Errors.invalid(
                () -> sms.setDefaultSenderId(set -> set.configurationSetName("Shop")), "MISSING_PARAMETER", "senderId");
    }

    @Test
    @Evidence(value = MODEL, detail = "every operation on a set that is not there")
    void refusesUnknownSets(PinpointSmsVoiceV2Client sms) {
        notFound(() -> described(sms, "Nowhere"));
        notFound(() -> sms.deleteConfigurationSet(delete -> delete.configurationSetName("Nowhere")));
        notFound(() -> sms.setDefaultMessageType(
                set -> set.configurationSetName("Nowhere").messageType(MessageType.PROMOTIONAL)));
        notFound(() -> sms.deleteDefaultMessageType(delete -> delete.configurationSetName("Nowhere")));
        notFound(() -> sms.setDefaultSenderId(
                set -> set.configurationSetName("Nowhere").senderId("A")));
        notFound(() -> sms.deleteDefaultSenderId(delete -> delete.configurationSetName("Nowhere")));
        notFound(() -> sms.setDefaultMessageFeedbackEnabled(
                set -> set.configurationSetName("Nowhere").messageFeedbackEnabled(true)));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 sets")
    void refusesTheTwentySixthSet(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        for (int i = 1; i <= 25; i++) {
            create(sms, "Set" + i);
        }

        Errors.quotaExceeded(() -> create(sms, "Set26"), "CONFIGURATION_SETS_PER_ACCOUNT");
    }

    @Test
    @Evidence(value = MODEL, detail = "ClientToken ensures that the request is idempotent")
    void answersARepeatedCallOnce(PinpointSmsVoiceV2Client sms) {
        CreateConfigurationSetResponse first = sms.createConfigurationSet(
                create -> create.configurationSetName("A").clientToken("token"));

        assertThat(sms.createConfigurationSet(
                                create -> create.configurationSetName("A").clientToken("token"))
                        .equalsBySdkFields(first))
                .isTrue();
    }

    @Test
    @Evidence(value = GUESS, detail = "nothing says what a token gets that comes again with other input")
    void refusesTheTokenOfAnotherCall(PinpointSmsVoiceV2Client sms) {
        sms.createConfigurationSet(create -> create.configurationSetName("A").clientToken("token"));
        destination(sms, "first");

        Errors.invalid(() -> destination(sms, "second"), "INVALID_PARAMETER", "clientToken");
        Errors.invalid(
                () -> sms.createConfigurationSet(
                        create -> create.configurationSetName("B").clientToken("token")),
                "INVALID_PARAMETER",
                "clientToken");
    }

    private static void destination(PinpointSmsVoiceV2Client sms, String name) {
        sms.createEventDestination(create -> create.configurationSetName("A")
                .eventDestinationName(name)
                .matchingEventTypes(EventType.ALL)
                .snsDestination(sns -> sns.topicArn("arn:aws:sns:us-east-1:000000000000:events"))
                .clientToken("destination"));
    }

    private static void notFound(ThrowingCallable call) {
        Errors.notFound(call, "configuration-set", "Nowhere");
    }

    private static ConfigurationSetFilter by(String name, String... values) {
        return ConfigurationSetFilter.builder().name(name).values(values).build();
    }

    private static List<String> names(PinpointSmsVoiceV2Client sms, ConfigurationSetFilter... filters) {
        return sms.describeConfigurationSets(describe -> describe.filters(filters)).configurationSets().stream()
                .map(ConfigurationSetInformation::configurationSetName)
                .toList();
    }

    private static ConfigurationSetInformation described(PinpointSmsVoiceV2Client sms, String name) {
        return sms.describeConfigurationSets(describe -> describe.configurationSetNames(name))
                .configurationSets()
                .get(0);
    }

    private static CreateConfigurationSetResponse create(PinpointSmsVoiceV2Client sms, String name) {
        return sms.createConfigurationSet(create -> create.configurationSetName(name));
    }
}
