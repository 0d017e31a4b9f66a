package dev.dialtone.connect.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.Contact;
import dev.dialtone.connect.model.ContactNotFoundException;
import dev.dialtone.connect.model.DisconnectReason;
import dev.dialtone.connect.model.GlobalResiliencyMetadata;
import dev.dialtone.connect.model.InvalidActiveRegionException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.TrafficType;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Describing and stopping contacts, in both regions of an instance. */
final class ContactsTest {
    private static final String NUMBER = "+12065550100";
    private static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private final Client west = client.in("us-west-2");
    private String instance = "";
    private String flow = "";

    @BeforeEach
    void claimNumber() {
        world.account.exclusivelyRun(() -> {
            instance = client.replicated("acme");
            flow = client.flow(instance, "Sample inbound flow (first contact experience)");
            client.number(instance, NUMBER);
        });
    }

    private String start(boolean isOfCampaign) {
        return Client.present(client.caller
                .startOutboundVoiceContact(b -> b.instanceId(instance)
                        .contactFlowId(flow)
                        .destinationPhoneNumber("+12065550142")
                        .sourcePhoneNumber(NUMBER)
                        .trafficType(isOfCampaign ? TrafficType.CAMPAIGN : null)
                        .campaignId(isOfCampaign ? "summer" : null))
                .contactId());
    }

    private Contact describe(String idOrArn) {
        return Client.present(client.caller
                .describeContact(b -> b.instanceId(instance).contactId(idOrArn))
                .contact());
    }

    private void stop(Client from, String id) {
        from.caller.stopContact(b -> b.instanceId(instance).contactId(id));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "StopContact leaves OTHER")
    void isStoppedOnce() {
        String id = start(false);
        client.settle();
        stop(client, id);
        Contact stopped = describe(Client.present(describe(id).arn()));
        assertThat(stopped.disconnectTimestamp())
                .isEqualTo(world.account.timeline().now());
        assertThat(stopped.lastUpdateTimestamp()).isEqualTo(stopped.disconnectTimestamp());
        assertThat(stopped.disconnectReason()).isEqualTo("OTHER");
        for (String each : new String[] {id, UNKNOWN}) {
            assertThatExceptionOfType(ContactNotFoundException.class)
                    .isThrownBy(() -> stop(client, each))
                    .withMessage("The contact with ID " + each + " is not active or does not exist");
        }
        client.settle();
        assertThat(describe(id)).isEqualTo(stopped);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "a reason may be given for outbound campaigns; that others are refused is a guess")
    void isStoppedForReasonOfCampaign() {
        String plain = start(false);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.stopContact(b ->
                        b.instanceId(instance).contactId(plain).disconnectReason(new DisconnectReason("DISCARDED"))))
                .withMessage("DisconnectReason: given (expected: only for a contact of an outbound campaign)");
        String ofCampaign = start(true);
        client.caller.stopContact(
                b -> b.instanceId(instance).contactId(ofCampaign).disconnectReason(new DisconnectReason("DISCARDED")));
        assertThat(describe(ofCampaign).disconnectReason()).isEqualTo("DISCARDED");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "InvalidActiveRegionException for a contact that is active in the other region")
    void isActiveInOneRegion() {
        String id = start(false);
        assertThat(describe(id).globalResiliencyMetadata())
                .isEqualTo(GlobalResiliencyMetadata.builder()
                        .activeRegion("us-east-1")
                        .originRegion("us-east-1")
                        .build());
        assertThatExceptionOfType(InvalidActiveRegionException.class)
                .isThrownBy(() -> stop(west, id))
                .withMessage("The contact is active in the other region of the instance (expected: one of us-west-2)");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() ->
                        west.caller.describeContact(b -> b.instanceId(instance).contactId(id)));
        stop(client, id);
        assertThatExceptionOfType(ContactNotFoundException.class).isThrownBy(() -> stop(west, id));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException: no instance, and nothing to describe")
    void isNotFoundElsewhere() {
        String id = start(false);
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(UNKNOWN));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() ->
                        client.caller.stopContact(b -> b.instanceId(UNKNOWN).contactId(id)));
        String other = client.instance("other");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() ->
                        client.caller.describeContact(b -> b.instanceId(other).contactId(id)));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "readable for 24 months; that a call lasts 24 hours is a guess")
    void endsByItselfAndIsForgotten() {
        String id = start(false);
        Instant begin = Client.present(describe(id).initiationTimestamp());
        world.account.timeline().advance(Duration.ofHours(25));
        assertThat(describe(id).disconnectTimestamp()).isEqualTo(begin.plus(Duration.ofHours(24)));
        assertThat(describe(id).disconnectReason()).isEqualTo("OTHER");
        world.account.timeline().advance(Duration.ofDays(731));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(id));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "contacts go with their instance")
    void goesWithItsInstance() {
        String id = start(false);
        west.caller.deleteInstance(b -> b.instanceId(instance));
        client.caller.deleteInstance(b -> b.instanceId(instance));
        world.account.timeline().advance(Duration.ofDays(2));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(id));
    }
}
