package dev.dialtone.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.it.DialtoneServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which service a Host means: those of AWS's partitions, former ones, and those of emulators. */
class ServiceHostsTest {
    private static final Pattern REFUSAL = Pattern.compile("\"([a-z0-9-]+) has no operation for ");

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @TestFactory
    Stream<DynamicContainer> means() {
        return CaseFile.of(ServiceHostsTest.class)
                .answer("service", asked -> service(asked.text()))
                .tests(36);
    }

    /** Who says that it has no such operation; empty when nobody feels meant. */
    private Optional<String> service(String host) {
        RawResponse answer;
        try {
            answer = RawRequest.rest(dialtone.account(), "", "GET", "/no/such/path", "")
                    .with("Authorization", null)
                    .with("Host", host)
                    .sendTo(dialtone.endpoint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (answer.status() == 400) {
            assertThat(answer.body()).contains("This is Dialtone, which has no ");
            return Optional.empty();
        }
        assertThat(answer.status()).isEqualTo(404);
        Matcher refusal = REFUSAL.matcher(answer.body());
        return refusal.find() ? Optional.of(refusal.group(1)) : Optional.empty();
    }
}
