package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.ChimeServices;
import dev.dialtone.connect.Connect;
import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.dispatch.ServiceModel.Entry;
import dev.dialtone.otherservices.AwsServices;
import dev.dialtone.smsvoice.SmsVoice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The tables of what AWS's APIs have, beside the contracts. */
final class ApiTablesTest {
    private static final Emulator EMULATOR = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0));
    private static final Pattern COMMAND = Pattern.compile("aws pinpoint-sms-voice-v2 ([a-z0-9-]+)");

    private static final Map<String, List<Entry>> TABLES = Map.of(
            "pinpoint-sms-voice-v2", SmsVoice.apiOperations(),
            "chime", ChimeServices.chimeApiOperations(),
            "chime-sdk-voice", ChimeServices.voiceApiOperations(),
            "connect", Connect.apiOperations());

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    @Test
    void haveEveryOperationOfTheContractAtTheSameMethodAndPath() {
        for (Service service : EMULATOR.services()) {
            Set<String> table =
                    table(service).stream().map(ApiTablesTest::binding).collect(Collectors.toSet());
            assertThat(service.model().entries())
                    .extracting(ApiTablesTest::binding)
                    .as("operations of the contract of %s", service.name())
                    .isSubsetOf(table);
        }
    }

    @Test
    void haveEachOperationOnceAndInOrder() {
        TABLES.forEach((service, table) ->
                assertThat(table).extracting(Entry::name).as(service).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void countWhatIsBuiltAndWhatIsNot() {
        for (Service service : EMULATOR.services()) {
            assertThat(service.unbuilt().size() + service.model().entries().size())
                    .as(service.name())
                    .isEqualTo(table(service).size());
        }
    }

    @Test
    void nameOnlyCommandsThatAreHereAsAWayOut() {
        Set<String> commands = DataLines.cells(AwsServices.class, "hints.txt").stream()
                .flatMap(cells -> COMMAND.matcher(cells.get(2)).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> ours = SmsVoice.apiOperations().stream()
                .map(entry -> command(entry.name()))
                .collect(Collectors.toSet());

        assertThat(commands).isNotEmpty().isSubsetOf(ours);
    }

    private static List<Entry> table(Service service) {
        return Objects.requireNonNull(TABLES.get(service.name()), service.name());
    }

    /** As the AWS CLI writes it: {@code send-text-message}. */
    private static String command(String operation) {
        return operation.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Labels may have other names; a greedy one is one all the same. */
    private static String binding(Entry entry) {
        Operation.HttpBinding http = entry.http();
        return http == null
                ? entry.name()
                : entry.name() + " " + http.method() + " " + http.uri().replaceAll("\\{[A-Za-z0-9-]+(\\+?)}", "{$1}");
    }
}
