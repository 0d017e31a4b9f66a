package dev.dialtone.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.TransitionSpeed;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;

/** What a failure tells of its account. */
class ReportTest {

    private static final String BOB = "+12045550123";

    private static DialtoneReport report(Throwable failure) {
        return Arrays.stream(failure.getSuppressed())
                .filter(DialtoneReport.class::isInstance)
                .map(DialtoneReport.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no report", failure));
    }

    @DialtoneTest(transitions = TransitionSpeed.IMMEDIATE)
    static class Failing {
        @Test
        void writesToBob(Dialtone dialtone, PinpointSmsVoiceV2Client sms, @OtherAccount Dialtone theirs) {
            String number = dialtone.numbers().give("+12045550100").identity();
            sms.sendTextMessage(text -> text.originationIdentity(number)
                    .destinationPhoneNumber(BOB)
                    .messageBody("Your code is 123456.\nThank you."));
            dialtone.handset(BOB).writes(number, "STOP");
            assertThat(theirs.inbox().messages()).isEmpty();
            sms.sendTextMessage(text ->
                    text.originationIdentity(number).destinationPhoneNumber(BOB).messageBody("Are you there?"));
        }
    }

    @Test
    void showsJournalAndInbox() {
        EngineExecutionResults results = Runs.run(Failing.class);

        Throwable failure = Runs.failures(results).get(0);
        DialtoneReport report = report(failure);
        assertThat(failure).isInstanceOf(ConflictException.class);
        assertThat(report.getStackTrace()).isEmpty();
        assertThat(report.getMessage()
                        .replaceAll("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}", "TIME")
                        .replaceAll("[0-9.]+ ms", "1.0 ms")
                        .replaceAll("127\\.0\\.0\\.1:\\d+", "HERE"))
                .isEqualTo("""
                        http://HERE, account 100000000001
                          Requests:
                            TIME pinpoint-sms-voice-v2 SendTextMessage: 200, 1.0 ms
                            TIME pinpoint-sms-voice-v2 SendTextMessage: 400 ConflictException, 1.0 ms
                          Messages:
                            TIME TEXT to +12045550123 from +12045550100, DELIVERED: Your code is 123456.\\nThank you.
                            TIME TEXT to +12045550123 from +12045550100, DELIVERED: You are now opted out and will no longer receive messages.
                        http://HERE, account 100000000002
                          Requests: none
                          Messages: none
                        """);
        assertThat(results.allEvents()
                        .reportingEntryPublished()
                        .map(event -> event.getRequiredPayload(ReportEntry.class)
                                .getKeyValuePairs()
                                .get("dialtone")))
                .containsExactly(report.getMessage());
    }

    @DialtoneTest
    static class FailingAround {
        @BeforeEach
        void fails() {
            fail("before");
        }

        @Test
        void isNotReached() {}

        @AfterEach
        void failsToo() {
            fail("after");
        }
    }

    @Test
    void isOfWhatRunsAroundATest() {
        Throwable before = Runs.failures(Runs.run(FailingAround.class)).get(0);

        assertThat(before).hasMessage("before");
        assertThat(report(before)).hasMessageContaining("Requests: none");
        assertThat(before.getSuppressed())
                .filteredOn(each -> "after".equals(each.getMessage()))
                .singleElement()
                .satisfies(after -> assertThat(report(after)).hasMessageContaining("Requests: none"));
    }

    @DialtoneTest
    static class Busy {
        @Test
        void hasMuchToTell(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
            String number = dialtone.numbers().give("+12045550100").identity();
            for (int i = 0; i < 60; i++) {
                String body = "Message " + i + " " + "x".repeat(i == 59 ? 300 : 0);
                sms.sendTextMessage(text -> text.originationIdentity(number)
                        .destinationPhoneNumber(BOB)
                        .messageBody(body));
            }
            fail("busy");
        }
    }

    @Test
    void hasAnEnd() {
        assertThat(report(Runs.failures(Runs.run(Busy.class)).get(0)).getMessage())
                .contains("Requests, the last 50 of 60:", "Messages, the last 50 of 60:", "Message 10 ")
                .doesNotContain("Message 9 ")
                .containsPattern("Message 59 x{149}… \\(311 characters\\)");
    }

    @DialtoneTest
    static class Skipped {
        @Test
        void isNotForThisMachine() {
            assumeTrue(false);
        }
    }

    @Test
    void isNotOfATestThatIsSkipped() {
        EngineExecutionResults results = Runs.run(Skipped.class);

        results.testEvents().assertStatistics(counted -> counted.aborted(1));
        assertThat(results.allEvents().reportingEntryPublished().count()).isZero();
    }
}
