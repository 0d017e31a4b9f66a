package dev.dialtone.it.connect.queue;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.queue.QueueFixture.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DuplicateResourceException;
import software.amazon.awssdk.services.connect.model.HoursOfOperation;
import software.amazon.awssdk.services.connect.model.HoursOfOperationConfig;
import software.amazon.awssdk.services.connect.model.HoursOfOperationDays;
import software.amazon.awssdk.services.connect.model.HoursOfOperationSummary;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

/** Hours of operation from their creation to their end. */
@ExtendWith(DialtoneServer.class)
class HoursOfOperationTest {

    @Test
    @Evidence(value = Source.CLIENT, detail = "exports of real instances; round the clock is from 0:00 to 0:00")
    void areThereInANewInstance(ConnectClient connect, QueueFixture fixture) {
        HoursOfOperation basic = fixture.describeHours(fixture.basicHours());
        assertThat(basic.name()).isEqualTo("Basic Hours");
        assertThat(basic.description()).isEqualTo("Always open hours");
        assertThat(basic.timeZone()).isEqualTo("America/New_York");
        assertThat(basic.config())
                .containsExactlyInAnyOrderElementsOf(HoursOfOperationDays.knownValues().stream()
                        .map(day -> day(day, 0, 0))
                        .toList());
        assertThat(connect.listHoursOfOperations(list -> list.instanceId(fixture.instance()))
                        .hoursOfOperationSummaryList())
                .hasSize(1);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "aws_connect_hours_of_operation: create, describe, update with all members, delete")
    void areCreatedChangedAndDeleted(ConnectClient connect, QueueFixture fixture) {
        HoursOfOperationConfig monday = day(HoursOfOperationDays.MONDAY, 9, 17);
        HoursOfOperationConfig night = day(HoursOfOperationDays.MONDAY, 22, 6);
        var created = connect.createHoursOfOperation(create -> create.instanceId(fixture.instance())
                .name("Office")
                .description("When somebody is there")
                .timeZone("EST")
                .config(monday, night)
                .tags(Map.of("team", "voice")));
        String id = created.hoursOfOperationId();
        assertThat(created.hoursOfOperationArn()).isEqualTo(fixture.arn("operating-hours/" + id));
        HoursOfOperation office = fixture.describeHours(id);
        assertThat(office)
                .isEqualTo(HoursOfOperation.builder()
                        .hoursOfOperationId(id)
                        .hoursOfOperationArn(created.hoursOfOperationArn())
                        .name("Office")
                        .description("When somebody is there")
                        .timeZone("EST")
                        .config(monday, night)
                        .tags(Map.of("team", "voice"))
                        .lastModifiedTime(fixture.now())
                        .lastModifiedRegion("us-east-1")
                        .build());

        fixture.pass(Duration.ofMinutes(1));
        connect.updateHoursOfOperation(update -> update.instanceId(fixture.instance())
                .hoursOfOperationId(id)
                .name("Desk")
                .description("")
                .timeZone("Europe/London")
                .config(List.of()));
        HoursOfOperation desk = fixture.describeHours(created.hoursOfOperationArn());
        assertThat(desk)
                .isEqualTo(office.toBuilder()
                        .name("Desk")
                        .description(null)
                        .timeZone("Europe/London")
                        .config(List.of())
                        .lastModifiedTime(fixture.now())
                        .build());
        connect.updateHoursOfOperation(update ->
                update.instanceId(fixture.instance()).hoursOfOperationId(id).description("For guests"));
        assertThat(fixture.describeHours(id))
                .isEqualTo(desk.toBuilder().description("For guests").build());

        connect.deleteHoursOfOperation(
                delete -> delete.instanceId(fixture.instance()).hoursOfOperationId(id));
        notFound(() -> fixture.describeHours(id));
        notFound(() -> connect.deleteHoursOfOperation(
                delete -> delete.instanceId(fixture.instance()).hoursOfOperationId(id)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "@paginated; the order of creation is a guess")
    void areListedPageByPage(ConnectClient connect, QueueFixture fixture) {
        String first = fixture.hours("First");
        fixture.hours("Second");
        assertThat(connect.listHoursOfOperationsPaginator(
                                list -> list.instanceId(fixture.instance()).maxResults(1))
                        .hoursOfOperationSummaryList())
                .extracting(HoursOfOperationSummary::name)
                .containsExactly("Basic Hours", "First", "Second");
        HoursOfOperationSummary summary = connect.listHoursOfOperations(list -> list.instanceId(fixture.instance()))
                .hoursOfOperationSummaryList()
                .get(1);
        assertThat(summary)
                .isEqualTo(HoursOfOperationSummary.builder()
                        .id(first)
                        .arn(fixture.arn("operating-hours/" + first))
                        .name("First")
                        .lastModifiedTime(fixture.now())
                        .lastModifiedRegion("us-east-1")
                        .build());
        invalidParameter(() -> connect.listHoursOfOperations(
                list -> list.instanceId(fixture.instance()).nextToken("nonsense")));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "DuplicateResourceException of both; that names are compared exactly is a guess")
    void haveNamesOfTheirOwn(ConnectClient connect, QueueFixture fixture) {
        String office = fixture.hours("Office");
        fixture.hours("office");
        refused(DuplicateResourceException.class, 409, () -> fixture.hours("Office"));
        refused(
                DuplicateResourceException.class,
                409,
                () -> connect.updateHoursOfOperation(update -> update.instanceId(fixture.instance())
                        .hoursOfOperationId(office)
                        .name("Basic Hours")));
        connect.updateHoursOfOperation(update ->
                update.instanceId(fixture.instance()).hoursOfOperationId(office).name("Office"));
        assertThat(fixture.describeHours(office).name()).isEqualTo("Office");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "a time zone that nobody knows; bounds of hours and minutes are the model's")
    void refuseWhatIsNoTime(ConnectClient connect, QueueFixture fixture) {
        assertThat(invalidParameter(() -> connect.createHoursOfOperation(create -> create.instanceId(fixture.instance())
                        .name("Office")
                        .timeZone("Europe/Atlantis")
                        .config(List.of()))))
                .startsWith("TimeZone: Europe/Atlantis (expected: ");
        invalidParameter(() -> connect.createHoursOfOperation(create -> create.instanceId(fixture.instance())
                .name("Office")
                .timeZone("UTC")
                .config(day(HoursOfOperationDays.SUNDAY, 0, 24))));
        String office = fixture.hours("Office");
        HoursOfOperation before = fixture.describeHours(office);
        invalidParameter(() -> connect.updateHoursOfOperation(update -> update.instanceId(fixture.instance())
                .hoursOfOperationId(office)
                .name("Desk")
                .timeZone("")));
        assertThat(fixture.describeHours(office)).isEqualTo(before);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "quota: 100 hours of operation for each instance")
    void areNoMoreThanTheQuota(QueueFixture fixture, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        IntStream.range(1, 100).forEach(i -> fixture.hours("Office " + i));
        refused(LimitExceededException.class, 429, () -> fixture.hours("Office 100"));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail =
                    "ResourceInUseException names DeleteHoursOfOperation as its example, which does not declare it; that those "
                            + "of a new instance stay is a guess")
    void stayWhileAQueueHasThem(ConnectClient connect, QueueFixture fixture) {
        String office = fixture.hours("Office");
        String queue = connect.createQueue(create ->
                        create.instanceId(fixture.instance()).name("Desk").hoursOfOperationId(office))
                .queueId();
        assertThatExceptionOfType(AwsServiceException.class)
                .isThrownBy(() -> delete(connect, fixture, office))
                .satisfies(error -> {
                    assertThat(error.statusCode()).isEqualTo(409);
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ResourceInUseException");
                });
        fixture.deleteQueue(queue);
        delete(connect, fixture, office);
        assertThat(invalidRequest(() -> delete(connect, fixture, fixture.basicHours())))
                .contains("Basic Hours");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "an ARN where an id is wanted is found; one of something else is InvalidRequest")
    void areFoundByTheirArns(QueueFixture fixture) {
        String office = fixture.hours("Office");
        assertThat(fixture.describeHours(fixture.arn("operating-hours/" + office)))
                .isEqualTo(fixture.describeHours(office));
        invalidRequest(() -> fixture.describeHours(fixture.arn("queue/" + office)));
        notFound(() -> fixture.describeHours(fixture.arn("operating-hours/" + UNKNOWN)));
    }

    private static void delete(ConnectClient connect, QueueFixture fixture, String id) {
        connect.deleteHoursOfOperation(
                delete -> delete.instanceId(fixture.instance()).hoursOfOperationId(id));
    }
}
