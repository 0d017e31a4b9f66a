package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.ConnectContactInformation;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.telephony.connect.ContactListing;
import dev.dialtone.telephony.connect.ContactListing.Course;
import dev.dialtone.telephony.connect.ContactListing.Ends;
import dev.dialtone.telephony.connect.ContactListing.KnownContact;
import dev.dialtone.telephony.numbers.NumberListing.HeldNumber;
import dev.dialtone.telephony.numbers.NumberListing.Holder;
import dev.dialtone.telephony.numbers.NumberListing.Kind;
import dev.dialtone.telephony.numbers.NumberListing.Place;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectCallsTest {
    private static final Instant BEGUN = Instant.parse("2026-11-30T12:00:00Z");

    private final ControlFixture fixture = new ControlFixture();

    @AfterEach
    void close() {
        fixture.scheduler.close();
    }

    @Test
    void hasCallsComeAndEnd() {
        var call = fixture.caller.startConnectCall(b -> b.from("+12065550100").to("+12065550101"));
        assertThat(call.contactId()).isEqualTo(RecordingConnect.CONTACT);
        assertThat(call.instanceId()).isEqualTo("instance-1");
        assertThat(call.region()).isEqualTo("us-east-1");
        assertThat(call.contactFlowId()).isEqualTo("flow-1");
        fixture.caller.endConnectCall(b -> b.contactId(call.contactId()));

        assertThat(fixture.connect.told).containsExactly("+12065550100 calls +12065550101", "contact-1 ends");
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> fixture.caller.startConnectCall(
                        b -> b.from("+12065550100").to(RecordingConnect.NOBODY)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> fixture.caller.endConnectCall(b -> b.contactId("another")));
    }

    @Test
    void saysWhoHasTheNumber() {
        fixture.world.accounts.account(ControlFixture.THEIRS);
        fixture.heldByThem.add(new HeldNumber(
                RecordingConnect.NOBODY,
                new Place("connect", "us-east-1", "number-1", "arn:number-1"),
                "CLAIMED",
                new Kind("DID", "US", List.of("VOICE")),
                new Holder("instance", "instance-1"),
                null,
                null,
                null));
        String unknown = "to: " + RecordingConnect.NOBODY;
        String held = unknown + "; asked in account " + ControlFixture.MINE + ", held by " + ControlFixture.THEIRS;
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> fixture.caller.startConnectCall(
                        b -> b.from("+12065550100").to(RecordingConnect.NOBODY)))
                .withMessage(held);
        fixture.held.addAll(fixture.heldByThem);
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> fixture.caller.startConnectCall(
                        b -> b.from("+12065550100").to(RecordingConnect.NOBODY)))
                .withMessage(unknown);
    }

    @Test
    void listsContacts() {
        fixture.contacts.add(call("contact-1", "instance-1"));
        fixture.contacts.add(new KnownContact(
                new ContactListing.Place("contact-2", "instance-2", "us-west-2", null),
                new ContactListing.Kind("CHAT", "API"),
                new Ends("+12065550100", "arn:number-1"),
                new Course(BEGUN, BEGUN, BEGUN.plusSeconds(60), "CUSTOMER_DISCONNECT", 3)));
        fixture.contacts.add(call("contact-3", "instance-1"));

        assertThat(fixture.caller.listConnectContacts(b -> b).contacts())
                .extracting(ConnectContactInformation::contactId)
                .containsExactly("contact-1", "contact-2", "contact-3");
        assertThat(fixture.caller
                        .listConnectContacts(b -> b.instanceId("instance-1").limit(1))
                        .contacts())
                .extracting(ConnectContactInformation::contactId)
                .containsExactly("contact-3");
        assertThat(fixture.caller
                        .listConnectContacts(b -> b.instanceId("instance-2"))
                        .contacts())
                .containsExactly(ConnectContactInformation.builder()
                        .contactId("contact-2")
                        .instanceId("instance-2")
                        .region("us-west-2")
                        .channel("CHAT")
                        .initiationMethod("API")
                        .customer("+12065550100")
                        .system("arn:number-1")
                        .initiatedAt(BEGUN)
                        .connectedAt(BEGUN)
                        .disconnectedAt(BEGUN.plusSeconds(60))
                        .disconnectReason("CUSTOMER_DISCONNECT")
                        .messages(3)
                        .build());
    }

    private static KnownContact call(String id, String instanceId) {
        return new KnownContact(
                new ContactListing.Place(id, instanceId, "us-east-1", "flow-1"),
                new ContactListing.Kind("VOICE", "INBOUND"),
                new Ends("+12065550100", "+12065550101"),
                new Course(BEGUN, BEGUN, null, null, null));
    }
}
