package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.events.Delivery;
import dev.dialtone.core.events.EmittedEvent;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationEventsTest {
    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "Monitoring with EventBridge: the sample, member by member")
    void tellsAsAwsDoes() {
        String id = registrations.create(RegistrationFixture.BRAND);

        EmittedEvent event = events().get(0);

        String arn = "arn:aws:sms-voice:us-east-1:111122223333:registration/" + id;
        assertThat(event.destination()).isEqualTo("events:default");
        assertThat(event.delivery()).isEqualTo(Delivery.RECORDED);
        Map<?, ?> json = (Map<?, ?>) Objects.requireNonNull(event.event().value());
        assertThat(String.valueOf(json.get("id"))).hasSize(36);
        Map<?, ?> detail = Map.of(
                "registrationDetails",
                Map.of(
                        "registrationId",
                        id,
                        "registrationVersionNumber",
                        1L,
                        "registrationType",
                        RegistrationFixture.BRAND,
                        "registrationStatusChangeTimestamp",
                        World.START.getEpochSecond() * 1000,
                        "currentStatus",
                        "CREATED"),
                "registrationArn",
                arn);
        assertThat(json)
                .isEqualTo(Map.of(
                        "version",
                        "0",
                        "id",
                        json.get("id"),
                        "detail-type",
                        "Registration Status Change",
                        "source",
                        "aws.sms-voice",
                        "account",
                        "111122223333",
                        "time",
                        World.START.toString(),
                        "region",
                        "us-east-1",
                        "resources",
                        List.of(arn),
                        "detail",
                        detail));
        assertThat(event.payload().detail().value()).isEqualTo(detail);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "Monitoring with EventBridge: the statuses that are sent, not AWS_REVIEWING")
    void tellsOfEachStatusOnce() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.choose(id, "companyInfo.legalType", "PUBLIC_PROFIT");
        registrations.fill(id);
        registrations.submit(id, true);
        registrations.pass();
        registrations.status(id);
        review(id, Decision.REVOKE);
        registrations.delete(id);

        assertThat(statuses())
                .containsExactly(
                        "CREATED",
                        "SUBMITTED",
                        "REVIEWING",
                        "REQUIRES_AUTHENTICATION",
                        "PROVISIONING",
                        "COMPLETE",
                        "REQUIRES_UPDATES",
                        "DELETED");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "Monitoring with EventBridge: CLOSED is sent")
    void tellsOfARegistrationThatCloses() {
        String number = registrations.tollFreeNumber();
        String id = registrations.tollFree(number);
        registrations.submit(id);
        registrations.pass();
        registrations.sms.release(number);
        registrations.pass();

        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.CLOSED);
        assertThat(statuses())
                .containsExactly("CREATED", "SUBMITTED", "REVIEWING", "PROVISIONING", "COMPLETE", "CLOSED");
    }

    private void review(String id, Decision decision) {
        registrations.sms.service.registrationReviewer().review(registrations.sms.scope, id, decision, List.of());
    }

    private List<EmittedEvent> events() {
        return registrations.sms.events.all(world.account).toList();
    }

    private List<String> statuses() {
        return events().stream()
                .map(event -> (Map<?, ?>) event.payload().detail().value())
                .map(detail -> (Map<?, ?>) Objects.requireNonNull(detail).get("registrationDetails"))
                .map(details -> String.valueOf(Objects.requireNonNull(details).get("currentStatus")))
                .toList();
    }
}
