package dev.dialtone.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;

/** Conversations, as somebody sees them who builds a sign-up flow. */
@ExtendWith(Browser.Resolver.class)
class PhonesTest {

    private static final String NUMBER = "+12045550100";
    private static final String HANDSET = "+12045550123";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @BeforeEach
    void number(Dialtone client) {
        client.numbers().give(NUMBER);
    }

    @Test
    void aTextAppearsWithinASecondWithoutAReload(Browser browser, PinpointSmsVoiceV2Client sms) {
        browser.open(dialtone, "phones");
        browser.run("window.isSame = true");

        send(sms, "Your code is 482913.");
        browser.awaitText(Duration.ofSeconds(1), ".preview", "Your code is 482913.");

        assertThat(browser.run("return window.isSame")).isEqualTo(true);
    }

    @Test
    void theCodeOfATextIsCopied(Browser browser, PinpointSmsVoiceV2Client sms) {
        send(sms, "Your code is 482-913.");
        browser.open(dialtone, "phones/" + HANDSET);
        browser.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));

        browser.click("Copy code 482913");

        browser.awaitText(".code", "Copied");
        assertThat(browser.driver()
                        .executeAsyncScript(
                                "const done = arguments[0]; navigator.clipboard.readText().then(done, done)"))
                .isEqualTo("482913");
    }

    @Test
    void stopIsAnsweredAndTheNextSendsRefusalStandsInTheRequests(Browser browser, PinpointSmsVoiceV2Client sms) {
        send(sms, "Hello");
        browser.open(dialtone, "phones/" + HANDSET);
        browser.awaitText(".conversation", "Hello");

        browser.click("STOP");
        browser.awaitText(".conversation", "opted out");
        browser.awaitText(".conversation", "no longer receive messages");

        assertThatThrownBy(() -> send(sms, "Hello again")).isInstanceOf(ConflictException.class);
        browser.click("Requests");
        browser.awaitText(".table", "ConflictException");
        browser.type("input[type=search]", "conflict");
        browser.run("document.querySelector('a.row').click()");
        browser.awaitText(".detail", "DESTINATION_PHONE_NUMBER_OPTED_OUT");
    }

    @Test
    void theStatusOfAMessageFollowsWhatBecomesOfIt(Browser browser, PinpointSmsVoiceV2Client sms) {
        browser.open(dialtone, "phones/" + HANDSET);
        browser.click("Blocked");
        browser.await("blocked is chosen", () -> browser.isOn("Blocked"));

        send(sms, "Hello");
        browser.awaitText(".conversation", "CARRIER_BLOCKED");

        browser.click("Blocked");
        browser.await("nothing is chosen", () -> !browser.isOn("Blocked"));
        send(sms, "Once more");
        browser.awaitText(".conversation", "DELIVERED");
    }

    @Test
    void aHandsetWritesFirst(Browser browser) {
        browser.open(dialtone, "phones/new");
        browser.type("[name=from]", HANDSET);
        browser.type("[name=to]", NUMBER);
        browser.type("[name=body]", "HELP");

        browser.click("Send");

        browser.awaitText(".conversation h2", HANDSET);
        browser.awaitText(".bubble.out", "HELP");
        browser.awaitText(".bubble.in", NUMBER);

        browser.driver().navigate().refresh();
        browser.awaitText(".bubble.out", "HELP");
    }

    @Test
    void whatProgramsWriteForAHandsetAppears(Browser browser, Dialtone client) {
        browser.open(dialtone, "phones/" + HANDSET);
        client.handset(HANDSET).writes(NUMBER, "Where is my parcel?");
        browser.awaitText(".bubble.out", "Where is my parcel?");
    }

    @Test
    void theTextOfMessagesIsTextNeverMarkup(Browser browser, PinpointSmsVoiceV2Client sms) {
        String markup = "<img src=x onerror=\"window.isOpen=true\"><script>window.isOpen=true</script>";
        String rightToLeft =
                "\u202e\u05e9\u05dc\u05d5\u05dd \ud83d\udc4b".repeat(200).substring(0, 1600);
        send(sms, markup);
        browser.open(dialtone, "phones/" + HANDSET);
        browser.awaitText(".conversation", markup);
        assertThat(browser.text(".preview")).contains(markup);
        assertThat(browser.run("return window.isOpen")).isNull();
        assertThat(browser.run("return document.querySelectorAll('main img, main script').length"))
                .isEqualTo(0L);

        dialtone.control().call("POST", "/_dialtone/inbound", """
                {"from": "%s", "to": "%s", "body": "%s"}""".formatted(HANDSET, NUMBER, rightToLeft));
        send(sms, rightToLeft.substring(0, 400));
        browser.awaitText(".conversation .rows", "\u05e9\u05dc\u05d5\u05dd");
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is pushed out of the window")
                .isEqualTo(true);
        assertThat(browser.text(".conversation h2")).isEqualTo(HANDSET);
    }

    private static void send(PinpointSmsVoiceV2Client sms, String body) {
        sms.sendTextMessage(text ->
                text.originationIdentity(NUMBER).destinationPhoneNumber(HANDSET).messageBody(body));
    }
}
