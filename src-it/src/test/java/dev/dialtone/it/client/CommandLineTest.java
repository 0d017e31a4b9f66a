package dev.dialtone.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.cli.CommandLine;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.PhoneNumberCountryCode;
import software.amazon.awssdk.services.connect.model.PhoneNumberType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every command against a server, for people and for scripts. */
@Evidence(Source.DIALTONE)
class CommandLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HANDSET = "+12045550123";
    private static final String NUMBER = "+12045550100";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    /**
     * What a command has left behind.
     *
     * @param code that it ended with
     */
    private record Ran(int code, String out, String err) {}

    @Test
    void sendsFromTheOnlyNumberReadsAndOptsOut() {
        done("numbers", "give", NUMBER);
        assertThat(done("send", "--to", HANDSET, "Your code is 123456."))
                .matches("Sent to \\+12045550123 from \\+12045550100: \\S+\n");
        assertThat(done("wait", "--to", HANDSET))
                .startsWith(HANDSET + " has from " + NUMBER + " at ")
                .contains("Z, TEXT, ")
                .endsWith(":\n  Your code is 123456.\nCode: 123456\n");
        assertThat(done("wait", "--to", HANDSET, "--contains", "code", "--code"))
                .isEqualTo("123456\n");
        assertThat(done("inbox", "--to", HANDSET))
                .startsWith("SENT ")
                .contains("  TEXT  " + NUMBER + "  " + HANDSET + "  ")
                .endsWith("  Your code is 123456.\n");

        assertThat(done("reply", "--from", HANDSET, "STOP"))
                .startsWith(HANDSET + " wrote to " + NUMBER + ": STOP\nKeyword STOP: OPT_OUT\n")
                .endsWith("Opted out of list Default\n");
        Ran refused = run("send", "--to", HANDSET, "Hello");
        assertThat(refused.code).isEqualTo(1);
        assertThat(refused.out).isEmpty();
        assertThat(refused.err.lines()).hasSize(1);
        assertThat(refused.err)
                .startsWith("dialtone: ConflictException: ")
                .contains("DESTINATION_PHONE_NUMBER_OPTED_OUT");

        assertThat(done("requests")).contains("  SendTextMessage  ", "  200  ", "  400  ");
        assertThat(done("requests", "--errors").lines()).hasSize(2);
        assertThat(done("requests", "--errors")).containsPattern("  SendTextMessage +400 +ConflictException  ");
        assertThat(done("reset")).isEqualTo("Forgot account " + dialtone.account() + "\n");
        assertThat(done("inbox")).isEqualTo("No messages of account " + dialtone.account() + ".\n");
        assertThat(done("requests")).isEqualTo("No calls of account " + dialtone.account() + ".\n");
    }

    @Test
    void callsAnInstanceListsContactsAndHangsUp(ConnectClient connect) {
        String instance = connect.createInstance(create -> create.identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .instanceAlias("shop-by-hand")
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        assertThat(done("contacts"))
                .startsWith("No contacts of account " + dialtone.account() + ". To have a call come: ");
        String number = connect.searchAvailablePhoneNumbers(search -> search.instanceId(instance)
                        .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                        .phoneNumberType(PhoneNumberType.DID))
                .availableNumbersList()
                .get(0)
                .phoneNumber();
        String id = connect.claimPhoneNumber(claim -> claim.instanceId(instance).phoneNumber(number))
                .phoneNumberId();
        Ran refused = run("contacts", "call", "--from", HANDSET, "--to", number);
        assertThat(refused.code).isEqualTo(1);
        assertThat(refused.err).contains("which no flow is for");
        String flow = connect.listContactFlows(list -> list.instanceId(instance)).contactFlowSummaryList().stream()
                .filter(each -> each.name().startsWith("Sample inbound flow"))
                .findFirst()
                .orElseThrow()
                .id();
        connect.associatePhoneNumberContactFlow(
                associate -> associate.instanceId(instance).phoneNumberId(id).contactFlowId(flow));

        String contact =
                done("contacts", "call", "--from", HANDSET, "--to", number).strip();
        assertThat(done("contacts", "list", "--instance", instance))
                .contains(contact + "  VOICE", "INBOUND", HANDSET, number, "CONNECTED");
        assertThat(done("contacts", "end", contact)).isEqualTo("Ended " + contact + "\n");
        assertThat(done("contacts")).contains("CUSTOMER_DISCONNECT");
    }

    @Test
    void drawsNoNumberByItself() {
        Ran none = run("send", "--to", "+12065550123", "Hello");
        assertThat(none.code).isEqualTo(1);
        assertThat(none.out).isEmpty();
        assertThat(none.err.lines()).hasSize(1);
        assertThat(none.err)
                .contains("NO_ORIGINATION_IDENTITIES_FOUND", ", for account " + dialtone.account() + " in us-east-1")
                .endsWith(". To have a number: dialtone numbers draw --country CODE\n");
        // Canada takes messages from those that have no number.
        assertThat(done("send", "--to", HANDSET, "Hello"))
                .contains(
                        " from NOTICE: ",
                        "\nHandsets cannot reply to NOTICE. To have a number: dialtone numbers draw ");
        assertThat(done("numbers")).startsWith("No numbers of account " + dialtone.account() + " in us-east-1.");
    }

    @Test
    void drawsListsAndRemovesNumbersInARegion() {
        String drawn = done(
                        "numbers", "draw", "--country", "CA", "--capabilities", "sms,voice", "--region", "eu-west-1")
                .strip();
        assertThat(drawn).matches("\\+1\\d{3}555\\d{4}");
        done("numbers", "give", "SHOP/GB", "--region=eu-west-1");
        assertThat(done("numbers", "--region", "eu-west-1"))
                .startsWith("IDENTITY ")
                .contains(drawn + "  LONG_CODE  CA ", "SHOP/GB ");
        assertThat(done("numbers", "list")).startsWith("No numbers of ");
        done("numbers", "remove", drawn, "--region", "eu-west-1");
        assertThat(done("numbers", "list", "--region", "eu-west-1"))
                .doesNotContain(drawn)
                .contains("SHOP/GB");
        Ran gone = run("numbers", "remove", drawn, "--region", "eu-west-1");
        assertThat(gone.code).isEqualTo(1);
        assertThat(gone.err).startsWith("dialtone: NotFound: ");
    }

    @Test
    void listsMoreNumbersThanAPageHas() {
        for (int i = 0; i < 101; i++) {
            dialtone.control().dialtone().numbers().draw();
        }
        assertThat(json("numbers").at("/PhoneNumbers")).hasSize(101);
        assertThat(done("numbers", "list").lines()).hasSize(102);
    }

    @Test
    void waitsForWhatIsStillToCome() {
        done("numbers", "give", NUMBER);
        CompletableFuture<String> later = CompletableFuture.supplyAsync(() -> done("wait", "--to", HANDSET, "--code"));
        done("send", "--to", HANDSET, "Your code is 493817.");
        assertThat(later.join()).isEqualTo("493817\n");
    }

    @Test
    void saysWhatThereIsInsteadOfWhatItWaitedFor() {
        done("numbers", "give", NUMBER);
        done("send", "--to", HANDSET, "Hello");
        Ran none = run("wait", "--to", "+12045550199", "--timeout", "0.1");
        assertThat(none.code).isEqualTo(1);
        assertThat(none.out).isEmpty();
        assertThat(none.err)
                .startsWith("dialtone: messages to +12045550199: 0 in 0.1 s (expected: 1), at ")
                .contains("The newest in its inbox:", "to " + HANDSET, "Hello");
        Ran noCode = run("wait", "--to", HANDSET, "--code");
        assertThat(noCode.code).isEqualTo(1);
        assertThat(noCode.err).isEqualTo("dialtone: codes: [] (expected: one) in: Hello\n");
        assertThat(run("reply", "--from", "+12045550199", "STOP").err)
                .isEqualTo("dialtone: Nobody has written to +12045550199 in account " + dialtone.account()
                        + ": say to whom it writes (--to)\n");
    }

    @Test
    void printsOneDocumentForScripts() {
        assertThat(json("numbers", "give", NUMBER).at("/identity").asString()).isEqualTo(NUMBER);
        String id = json("send", "--to", HANDSET, "Your code is 1234.")
                .at("/MessageId")
                .asString();
        assertThat(json("wait").at("/messages/0/messageId").asString()).isEqualTo(id);
        assertThat(json("inbox", "--limit", "1").at("/messages/0/codes/0").asString())
                .isEqualTo("1234");
        assertThat(json("numbers", "list").at("/PhoneNumbers/0/PhoneNumber").asString())
                .isEqualTo(NUMBER);
        assertThat(json("reply", "--from", HANDSET, "STOP").at("/optedOut").asBoolean())
                .isTrue();
        assertThat(json("advance", "3d").at("/now").asString()).endsWith("Z");
        assertThat(json("health").at("/services/connect").asString()).isNotBlank();

        Ran refused = run("send", "--to", HANDSET, "Hello", "--json");
        assertThat(refused.code).isEqualTo(1);
        assertThat(JSON.readTree(refused.out).at("/Reason").asString()).isEqualTo("DESTINATION_PHONE_NUMBER_OPTED_OUT");
        Ran late = run("wait", "--to", "+12045550199", "--timeout", "0.1", "--json");
        assertThat(late.code).isEqualTo(1);
        assertThat(JSON.readTree(late.out).at("/messages")).isEmpty();
        JsonNode errors = json("requests", "--errors");
        assertThat(errors.at("/requests")).hasSize(1);
        assertThat(errors.at("/requests/0/error").asString()).isEqualTo("ConflictException");
        assertThat(json("numbers", "remove", NUMBER)).isEmpty();
        assertThat(json("reset", "--seed", "1")).isEmpty();
    }

    @Test
    void movesTheClockOfItsAccountOnly() {
        dialtone.control().dialtone().clock().freeze();
        Instant before = dialtone.control().dialtone().clock().now();
        assertThat(done("advance", "72h"))
                .isEqualTo("It is " + before.plus(Duration.ofDays(3)) + " for account " + dialtone.account() + "\n");
        done("advance", "PT1S");
        assertThat(dialtone.control().dialtone().clock().now())
                .isEqualTo(before.plus(Duration.ofDays(3)).plusSeconds(1));
        Ran refused = run("advance", "40000d");
        assertThat(refused.code).isEqualTo(1);
        assertThat(refused.err).startsWith("dialtone: BadRequest: duration: ");
    }

    @Test
    void beginsIdsAgainFromASeed() {
        done("reset", "--seed", "7");
        String first = done("numbers", "draw");
        done("reset", "--seed", "7");
        assertThat(done("numbers", "draw")).isEqualTo(first);
    }

    @Test
    void saysWhatTheServerIs() {
        assertThat(done("health"))
                .startsWith("Dialtone ")
                .endsWith(" at " + dialtone.endpoint() + ": chime, chime-sdk-voice, connect, pinpoint-sms-voice-v2\n");
    }

    @Test
    void paintsForTerminalsOnly() {
        done("numbers", "give", NUMBER);
        assertThat(run(true, Map.of(), "numbers").out).contains("\u001b[32mACTIVE\u001b[0m");
        assertThat(run(true, Map.of("NO_COLOR", "1"), "numbers").out)
                .contains("ACTIVE")
                .doesNotContain("\u001b");
        assertThat(run(true, Map.of("TERM", "dumb"), "numbers").out)
                .contains("ACTIVE")
                .doesNotContain("\u001b");
        assertThat(done("numbers")).contains("ACTIVE").doesNotContain("\u001b");
    }

    private JsonNode json(String... words) {
        String[] more = Arrays.copyOf(words, words.length + 1);
        more[words.length] = "--json";
        String document = done(more);
        assertThat(document.lines()).hasSize(1);
        return JSON.readTree(document);
    }

    private String done(String... words) {
        Ran ran = run(words);
        assertThat(ran.code).as("%s: %s", List.of(words), ran.err).isZero();
        assertThat(ran.err).isEmpty();
        return ran.out;
    }

    private Ran run(String... words) {
        return run(false, Map.of(), words);
    }

    private Ran run(boolean isTerminal, Map<String, String> variables, String... words) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("AWS_ENDPOINT_URL", dialtone.endpoint().toString());
        environment.put("AWS_ACCESS_KEY_ID", dialtone.account());
        environment.put("AWS_REGION", "us-east-1");
        environment.put("HOME", "/nonexistent");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CommandLine(
                        environment,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        isTerminal)
                .run(List.of(words));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
