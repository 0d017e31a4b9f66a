package dev.dialtone.smsvoice.configuration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.ConfigurationSetFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConfigurationSetFilter;
import dev.dialtone.smsvoice.model.ConfigurationSetFilterName;
import dev.dialtone.smsvoice.model.ConfigurationSetInformation;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateConfigurationSetResult;
import dev.dialtone.smsvoice.model.DeleteConfigurationSetResult;
import dev.dialtone.smsvoice.model.DescribeConfigurationSetsResult;
import dev.dialtone.smsvoice.model.EventDestination;
import dev.dialtone.smsvoice.model.EventType;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.SetDefaultMessageFeedbackEnabledResult;
import dev.dialtone.smsvoice.model.SetDefaultMessageTypeResult;
import dev.dialtone.smsvoice.model.SetDefaultSenderIdResult;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConfigurationSetsTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final ConfigurationSetFixture sets = new ConfigurationSetFixture(sms);

    @Test
    @Evidence(value = MODEL, detail = "members of the answer; the ARN was seen with a client")
    void createsASet() {
        List<Tag> tags = List.of(Tag.builder().key("a").value("b").build());

        CreateConfigurationSetResult set = sets.create("Shop", input -> input.tags(tags));

        assertThat(set.configurationSetName()).isEqualTo("Shop");
        assertThat(set.configurationSetArn()).isEqualTo(ConfigurationSetFixture.ARN + "Shop");
        assertThat(set.createdTimestamp()).isEqualTo(World.START);
        assertThat(set.tags()).isEqualTo(tags);
        assertThat(sets.create("Other").tags()).isNull();
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "the name identifies the set; RESOURCE_ALREADY_EXISTS, with the resource that is inferred")
    void refusesANameThatIsThere() {
        sets.create("Shop");

        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> sets.create("Shop"));

        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_ALREADY_EXISTS);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.CONFIGURATION_SET);
        assertThat(refusal.resourceId()).isEqualTo("Shop");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 sets")
    void refusesTheTwentySixthSet() {
        for (int i = 1; i <= 25; i++) {
            sets.create("Set" + i);
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, () -> sets.create("Set26"));

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.CONFIGURATION_SETS_PER_ACCOUNT);
        assertThat(sets.names(input -> input)).hasSize(25);
    }

    @Test
    @Evidence(value = GUESS, detail = "message feedback is off at first, destinations are an empty list")
    void showsANewSet() {
        sets.create("Shop");

        ConfigurationSetInformation set = sets.described("Shop");

        assertThat(set.configurationSetArn()).isEqualTo(ConfigurationSetFixture.ARN + "Shop");
        assertThat(set.eventDestinations()).isEmpty();
        assertThat(set.defaultMessageType()).isNull();
        assertThat(set.defaultSenderId()).isNull();
        assertThat(set.defaultMessageFeedbackEnabled()).isFalse();
        assertThat(set.protectConfigurationId()).isNull();
        assertThat(set.createdTimestamp()).isEqualTo(World.START);
    }

    @Test
    @Evidence(value = MODEL, detail = "names and ARNs; an unknown one fails the whole call")
    void describesByNameAndArn() {
        sets.create("A");
        sets.create("B");

        assertThat(sets.names(input -> input.configurationSetNames(List.of(ConfigurationSetFixture.ARN + "B", "A"))))
                .containsExactly("B", "A");
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> sets.names(input -> input.configurationSetNames(List.of("A", "C"))));
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.CONFIGURATION_SET);
        assertThat(refusal.resourceId()).isEqualTo("C");
    }

    @Test
    @Evidence(value = MODEL, detail = "paged as every listing")
    void pagesThroughSets() {
        sets.create("A");
        sets.create("B");

        DescribeConfigurationSetsResult page = sets.describe(input -> input.maxResults(1));

        assertThat(sets.names(input -> input.maxResults(1).nextToken(page.nextToken())))
                .containsExactly("B");
    }

    @Test
    @Evidence(value = MODEL, detail = "the default message type is set, shown and taken away")
    void hasADefaultMessageType() {
        sets.create("Shop");

        SetDefaultMessageTypeResult set = sms.caller.setDefaultMessageType(b ->
                b.configurationSetName(ConfigurationSetFixture.ARN + "Shop").messageType(MessageType.PROMOTIONAL));
        assertThat(set)
                .isEqualTo(new SetDefaultMessageTypeResult(
                        ConfigurationSetFixture.ARN + "Shop", "Shop", MessageType.PROMOTIONAL));
        assertThat(sets.described("Shop").defaultMessageType()).isEqualTo(MessageType.PROMOTIONAL);

        assertThat(sms.caller
                        .deleteDefaultMessageType(b -> b.configurationSetName("Shop"))
                        .messageType())
                .isEqualTo(MessageType.PROMOTIONAL);
        assertThat(sets.described("Shop").defaultMessageType()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "the default sender ID is set, shown and taken away; its owner is not asked for")
    void hasADefaultSenderId() {
        sets.create("Shop");

        SetDefaultSenderIdResult set = sms.caller.setDefaultSenderId(
                b -> b.configurationSetName("Shop").senderId("MYSHOP"));
        assertThat(set).isEqualTo(new SetDefaultSenderIdResult(ConfigurationSetFixture.ARN + "Shop", "Shop", "MYSHOP"));
        assertThat(sets.described("Shop").defaultSenderId()).isEqualTo("MYSHOP");

        assertThat(sms.caller
                        .deleteDefaultSenderId(b -> b.configurationSetName(ConfigurationSetFixture.ARN + "Shop"))
                        .senderId())
                .isEqualTo("MYSHOP");
        assertThat(sets.described("Shop").defaultSenderId()).isNull();
    }

    @Test
    @Evidence(value = GUESS, detail = "nothing to take away is no error")
    void deletesDefaultsThatAreNotSet() {
        sets.create("Shop");

        assertThat(sms.caller
                        .deleteDefaultMessageType(b -> b.configurationSetName("Shop"))
                        .messageType())
                .isNull();
        assertThat(sms.caller
                        .deleteDefaultSenderId(b -> b.configurationSetName("Shop"))
                        .senderId())
                .isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "message feedback by default, on and off")
    void hasADefaultForMessageFeedback() {
        sets.create("Shop");
        for (boolean enabled : new boolean[] {true, false}) {
            SetDefaultMessageFeedbackEnabledResult set = sms.caller.setDefaultMessageFeedbackEnabled(
                    b -> b.configurationSetName("Shop").messageFeedbackEnabled(enabled));
            assertThat(set)
                    .isEqualTo(new SetDefaultMessageFeedbackEnabledResult(
                            ConfigurationSetFixture.ARN + "Shop", "Shop", enabled));
            assertThat(sets.described("Shop").defaultMessageFeedbackEnabled()).isEqualTo(enabled);
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "every operation on a set that is not there")
    void refusesUnknownSets() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> sms.caller.deleteConfigurationSet(b -> b.configurationSetName("Nowhere")),
                () -> sms.caller.setDefaultMessageType(
                        b -> b.configurationSetName("Nowhere").messageType(MessageType.TRANSACTIONAL)),
                () -> sms.caller.deleteDefaultMessageType(b -> b.configurationSetName("Nowhere")),
                () -> sms.caller.setDefaultSenderId(
                        b -> b.configurationSetName("Nowhere").senderId("A")),
                () -> sms.caller.deleteDefaultSenderId(b -> b.configurationSetName("Nowhere")),
                () -> sms.caller.setDefaultMessageFeedbackEnabled(
                        b -> b.configurationSetName("Nowhere").messageFeedbackEnabled(true)))) {
            ResourceNotFoundException refusal = SmsVoiceFixture.refusal(ResourceNotFoundException.class, call);
            assertThat(refusal.resourceType()).isEqualTo(ResourceType.CONFIGURATION_SET);
            assertThat(refusal.resourceId()).isEqualTo("Nowhere");
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "the deleted set comes back with its destinations and defaults")
    void deletesASetWithWhatItHas() {
        sets.create(
                "Shop",
                input -> input.tags(List.of(Tag.builder().key("a").value("b").build())));
        EventDestination destination = sets.topic("Shop", "all");
        sms.caller.setDefaultSenderId(b -> b.configurationSetName("Shop").senderId("MYSHOP"));

        DeleteConfigurationSetResult deleted =
                sms.caller.deleteConfigurationSet(b -> b.configurationSetName(ConfigurationSetFixture.ARN + "Shop"));

        assertThat(deleted.configurationSetName()).isEqualTo("Shop");
        assertThat(deleted.eventDestinations()).containsExactly(destination);
        assertThat(deleted.defaultSenderId()).isEqualTo("MYSHOP");
        assertThat(deleted.defaultMessageFeedbackEnabled()).isFalse();
        assertThat(sets.names(input -> input)).isEmpty();
        assertThat(sms.kit.tags().of(world.scope, ConfigurationSetFixture.ARN + "Shop"))
                .isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the names; values as the members show them, ALL only as ALL")
    void filtersByEveryName() {
        sets.create("Plain");
        sets.create("Full");
        sets.topic("Full", "events", EventType.ALL, EventType.TEXT_SENT);
        sms.put(
                sms.configuration.configurationSets,
                sms.configuration.configurationSets.find(world.scope, "Full").orElseThrow().toBuilder()
                        .defaultMessageType(MessageType.PROMOTIONAL)
                        .defaultSenderId("MYSHOP")
                        .defaultMessageFeedbackEnabled(true)
                        .protectConfigurationId("protect-1")
                        .build());
        Map<String, String> hits = new TreeMap<>(Map.of(
                "event-destination-name", "events",
                "matching-event-types", "TEXT_SENT",
                "default-message-type", "PROMOTIONAL",
                "default-sender-id", "MYSHOP",
                "default-message-feedback-enabled", "true",
                "protect-configuration-id", "protect-1"));
        Map<String, String> misses = Map.of(
                "event-destination-name", "other",
                "matching-event-types", "TEXT_DELIVERED",
                "default-message-type", "TRANSACTIONAL",
                "default-sender-id", "OTHER",
                "protect-configuration-id", "protect-2");

        assertThat(hits.keySet())
                .containsExactlyInAnyOrderElementsOf(ConfigurationSetFilterName.values().stream()
                        .map(ConfigurationSetFilterName::value)
                        .toList());
        hits.forEach((name, value) -> assertThat(sets.names(input -> input.filters(List.of(by(name, value)))))
                .as(name)
                .containsExactly("Full"));
        misses.forEach((name, value) -> assertThat(sets.names(input -> input.filters(List.of(by(name, value)))))
                .as(name)
                .isEmpty());
        List<ConfigurationSetFilter> all = new ArrayList<>();
        hits.forEach((name, value) -> all.add(by(name, value)));
        assertThat(sets.names(input -> input.filters(all))).containsExactly("Full");
        assertThat(sets.names(input -> input.filters(
                        List.of(by("default-message-feedback-enabled", "false"), by("default-sender-id", "MYSHOP")))))
                .isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "INVALID_FILTER_VALUES")
    void refusesValuesThatAFilterCannotHave() {
        for (String name :
                List.of("matching-event-types", "default-message-type", "default-message-feedback-enabled")) {
            ValidationException refusal = SmsVoiceFixture.refusal(
                    ValidationException.class, () -> sets.names(input -> input.filters(List.of(by(name, "nothing")))));
            assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
        }
    }

    private static ConfigurationSetFilter by(String name, String value) {
        return ConfigurationSetFilter.builder()
                .name(ConfigurationSetFilterName.of(name))
                .values(List.of(value))
                .build();
    }
}
