package dev.dialtone.control.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CliNamesTest {

    @ParameterizedTest
    @CsvSource({
        "SendTextMessage, send-text-message",
        "DescribeRcsAgents, describe-rcs-agents",
        "GetURLFor, get-url-for",
        "Say, say"
    })
    void writesOperationsAsTheCommandLineDoes(String operation, String command) {
        assertThat(CliNames.operation(operation)).isEqualTo(command);
    }
}
