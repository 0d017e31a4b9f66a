package dev.dialtone.connect.hours;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.HoursOfOperation;
import dev.dialtone.connect.model.HoursOfOperationSummary;
import dev.dialtone.connect.model.HoursOfOperationsIdentifier;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.ParentHoursOfOperationConfig;
import dev.dialtone.connect.model.ResourceInUseException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class HoursTest {
    private static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> instance = client.instance("acme"));
    }

    private String create(String name, String timeZone, @Nullable String... parents) {
        return present(client.caller
                .createHoursOfOperation(b -> b.instanceId(instance)
                        .name(name)
                        .timeZone(timeZone)
                        .config(List.of())
                        .parentHoursOfOperationConfigs(List.of(parents).stream()
                                .map(ParentHoursOfOperationConfig::new)
                                .toList()))
                .hoursOfOperationId());
    }

    private HoursOfOperation describe(String id) {
        return present(client.caller
                .describeHoursOfOperation(b -> b.instanceId(instance).hoursOfOperationId(id))
                .hoursOfOperation());
    }

    private void delete(String id) {
        client.caller.deleteHoursOfOperation(b -> b.instanceId(instance).hoursOfOperationId(id));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "ParentHoursOfOperationConfigs and ParentHoursOfOperations, which the SDK does not have yet")
    void goByOthers() {
        String holidays = create("Holidays", "UTC");
        String arn = present(describe(holidays).hoursOfOperationArn());
        String office = create("Office", "UTC", arn, holidays);
        assertThat(describe(office).parentHoursOfOperations())
                .containsExactly(new HoursOfOperationsIdentifier("Holidays", holidays, arn));
        assertThat(describe(holidays).parentHoursOfOperations()).isNull();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "an unknown parent is not found, one without an id breaks the input")
    void goByNoneThatIsNotThere() {
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> create("Office", "UTC", UNKNOWN));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.caller.createHoursOfOperation(b -> b.instanceId(instance)
                        .name("Office")
                        .timeZone("UTC")
                        .config(List.of())
                        .parentHoursOfOperationConfigs(List.of(new ParentHoursOfOperationConfig(null)))))
                .withMessageStartingWith("ParentHoursOfOperationConfigs.0.HoursOfOperationId: absent");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "hours that others go by are in use, as those of queues are")
    void stayWhileOthersGoByThem() {
        String holidays = create("Holidays", "UTC");
        String office = create("Office", "UTC", holidays);
        assertThatExceptionOfType(ResourceInUseException.class)
                .isThrownBy(() -> delete(holidays))
                .satisfies(error -> assertThat(error.resourceId())
                        .isEqualTo(describe(office).hoursOfOperationArn()))
                .satisfies(error -> assertThat(error.resourceType()).isNull());
        delete(office);
        assertThatNoException().isThrownBy(() -> delete(holidays));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "names of the IANA database and EST; that others are refused is a guess")
    void areInTimeZonesThatThereAre() {
        for (String zone : List.of("EST", "MST", "HST", "US/Eastern", "Asia/Kolkata", "Etc/GMT+5", "UTC")) {
            assertThat(describe(create(zone, zone)).timeZone()).isEqualTo(zone);
        }
        for (String none : List.of("", "utc", "+05:00", "Earth", "America/new_york")) {
            assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> create("None", none));
        }
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "DeleteInstance takes all of the instance with it")
    void goWithTheirInstance() {
        String office = create("Office", "UTC");
        client.caller.deleteInstance(b -> b.instanceId(instance));
        instance = client.instance("acme");
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(office));
        assertThat(client.caller
                        .listHoursOfOperations(b -> b.instanceId(instance))
                        .hoursOfOperationSummaryList())
                .extracting(HoursOfOperationSummary::name)
                .containsExactly("Basic Hours");
    }
}
