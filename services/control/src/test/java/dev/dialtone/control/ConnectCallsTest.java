package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectCallsTest {
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
}
