package dev.dialtone.connect.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Evidence(
        value = Source.CLIENT,
        detail =
                "messages that public projects have seen real calls of CreateContactFlow answer, type by type of the flow language")
final class FlowValidatorTest {
    private static final String KNOWN = "11111111-2222-4333-8444-555555555555";
    private static final String INBOUND = ContactFlowType.CONTACT_FLOW.value();

    private static final References REFERENCES = new References() {
        @Override
        public List<String> instanceArns() {
            return List.of("arn:aws:connect:us-east-1:111122223333:instance/here");
        }

        @Override
        public boolean has(Kind kind, String id) {
            return id.equals(KNOWN);
        }

        @Override
        public boolean hasVersion(String flowId, String number) {
            return flowId.equals(KNOWN) && number.equals("1");
        }

        @Override
        public boolean hasNumber(String e164) {
            return e164.equals("+12065550100");
        }
    };

    private static FlowKind kind(String type) {
        return type.equals("MODULE") ? FlowKind.MODULE : FlowKind.of(ContactFlowType.of(type));
    }

    private static List<String> problems(String type, String content) {
        return FlowValidator.problems(content, kind(type), REFERENCES);
    }

    private static String flow(String type, String actions) {
        String end = switch (type) {
            case "MODULE" -> "EndFlowModuleExecution";
            case "CONTACT_FLOW", "CUSTOMER_QUEUE", "QUEUE_TRANSFER" -> "DisconnectParticipant";
            case "CUSTOMER_HOLD" -> "Wait";
            default -> "EndFlowExecution";
        };
        String wait = "Wait".equals(end)
                ? ",\"Parameters\":{\"TimeLimitSeconds\":\"1\"},\"Transitions\":{\"NextAction\":\"end\",\"Conditions\":"
                        + "[{\"NextAction\":\"end\",\"Condition\":{\"Operator\":\"Equals\",\"Operands\":[\"WaitCompleted\"]}}]}"
                : "";
        return "{\"Version\":\"2019-10-30\",\"StartAction\":\"a\",\"Actions\":[" + actions
                + ",{\"Identifier\":\"end\",\"Type\":\"" + end + '"' + wait + "}]}";
    }

    /** A line of cases.txt. */
    @TestFactory
    Stream<DynamicTest> saysWhatIsWrong() {
        return DataLines.cells(FlowValidatorTest.class, "cases.txt").stream()
                .map(cells -> DynamicTest.dynamicTest(cells.get(0), () -> {
                    List<String> expected = cells.get(3).equals("-")
                            ? List.of()
                            : List.of(cells.get(3).split(" && ", -1));
                    assertThat(problems(cells.get(1), flow(cells.get(1), cells.get(2))))
                            .isEqualTo(expected);
                }));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "the text for modules without settings was seen; that of the others follows it")
    void refusesWhatIsNoFlow() {
        for (String content : List.of("", "x", "[]", "{\"modules\":[],\"start\":\"a\"")) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> problems(INBOUND, content))
                    .withMessage("Content: it is no JSON object (expected: a flow)");
        }
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> problems(INBOUND, "{\"Metadata\":" + "[".repeat(100) + "]".repeat(100) + "}"))
                .withMessage("Content: it is nested deeper than 100 levels (expected: a flow)");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> problems(INBOUND, "{\"modules\":[],\"start\":\"a\"}"))
                .withMessage("JSON field is missing or null for field name: version");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> problems(INBOUND, "{\"Version\":\"2019-10-30\",\"Actions\":[]}"))
                .withMessage("JSON field is missing or null for field name: startAction");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> problems(INBOUND, "{\"Version\":\"2019-10-30\",\"StartAction\":\"a\",\"Actions\":null}"))
                .withMessage("JSON field is missing or null for field name: actions");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "that a module lacks settings was seen to be refused, of settings of another kind nothing")
    void refusesSettingsThatAreNoObject() {
        for (boolean isRequired : new boolean[] {true, false}) {
            assertThatNoException().isThrownBy(() -> FlowValidator.requireSettings("{\"Settings\":{}}", isRequired));
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> FlowValidator.requireSettings("{\"Settings\":\"x\"}", isRequired))
                    .withMessage("Content: its Settings are no JSON object (expected: one)");
        }
        assertThatNoException().isThrownBy(() -> FlowValidator.requireSettings("{}", false));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> FlowValidator.requireSettings("{}", true))
                .withMessage("JSON field is missing or null for field name: settings");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "AWS's reference says that these are refused, and not in which words")
    void tellsWhatIsWrongAroundTheActions() {
        assertThat(problems(INBOUND, "{\"Version\":\"2020\",\"StartAction\":\"b\",\"Actions\":[],\"Metadata\":1}"))
                .containsExactly(
                        "Invalid property value. Path: Version",
                        "Invalid property value. Path: Metadata",
                        "Invalid property value. Path: StartAction");
        assertThat(problems(INBOUND, "{\"Version\":\"2019-10-30\",\"StartAction\":\"a\",\"Actions\":{}}"))
                .containsExactly("Invalid property value. Path: Actions");
        assertThat(problems(INBOUND, "{\"Version\":\"2019-10-30\",\"StartAction\":\"a\",\"Actions\":[1]}"))
                .containsExactly(
                        "Invalid property value. Path: StartAction", "Invalid property value. Path: Actions[0]");
    }

    private static String ends(int actions) {
        return IntStream.range(0, actions)
                .mapToObj(
                        i -> "{\"Identifier\":\"a" + (i == 0 ? "" : "-" + i) + "\",\"Type\":\"DisconnectParticipant\"}")
                .collect(Collectors.joining(","));
    }

    @Test
    void takesTwoHundredAndFiftyActions() {
        assertThat(problems(INBOUND, flow(INBOUND, ends(249)))).isEmpty();
        assertThat(problems(INBOUND, flow(INBOUND, ends(250))))
                .containsExactly("Invalid property value. Path: Actions");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "at most 50 problems, of at most 256 characters each")
    void tellsAsMuchAsAnAnswerMayHave() {
        String many = IntStream.range(0, 100)
                .mapToObj(i ->
                        "{\"Identifier\":\"a" + (i == 0 ? "" : "-" + i) + "\",\"Type\":\"" + "x".repeat(500) + "\"}")
                .collect(Collectors.joining(","));
        assertThat(problems(INBOUND, flow(INBOUND, many)))
                .hasSize(50)
                .allSatisfy(message -> assertThat(message).hasSize(256));
    }
}
