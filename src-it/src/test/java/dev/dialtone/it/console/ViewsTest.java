package dev.dialtone.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.SmsVoice;
import dev.dialtone.it.DialtoneServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The views beside the phones: they show what happens, and have things happen. */
@ExtendWith(Browser.Resolver.class)
class ViewsTest {

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    void numbersOfAllServicesStandInOneTable(Browser browser, Story story) {
        browser.open(dialtone, "numbers");

        for (String service : new String[] {"SMS and Voice", "Chime", "Connect"}) {
            browser.awaitText(".table", service);
        }
        browser.type("input[type=search]", "2045550100");
        browser.run("document.querySelector('a.row').click()");
        browser.awaitText(".detail h2", "+12045550100");
        browser.awaitText(".detail", "ACTIVE");
    }

    @Test
    void aRegistrationThatIsApprovedMakesItsNumberActive(Browser browser, Story story) {
        browser.open(dialtone, "numbers");
        browser.awaitText(".table", "PENDING");

        browser.go(dialtone.account(), "registrations/" + story.registration());
        browser.awaitText(".detail", "REVIEWING");
        browser.click("Approve");
        browser.awaitText(".detail", "PROVISIONING");
        browser.click("Clock");
        browser.click("An hour");
        browser.awaitText(".sheet", "ahead of");

        browser.click("Registrations");
        browser.awaitText(".table", "COMPLETE");
        browser.click("Numbers");
        browser.awaitText(".table", "ACTIVE");
        browser.await("no number waits", () -> !browser.text(".table").contains("PENDING"));
    }

    @Test
    void aRegistrationIsDeniedWithAReason(Browser browser, Story story) {
        browser.open(dialtone, "registrations/" + story.registration());
        browser.type(".field input", "BRAND_ADDRESS_INVALID");

        browser.click("Require updates");

        browser.awaitText(".detail", "REQUIRES_UPDATES");
        browser.awaitText(".detail", "BRAND_ADDRESS_INVALID");
    }

    @Test
    void theClockAdvancedShowsTheCallingNameChanged(Browser browser, Story story) {
        browser.open(dialtone, "numbers/+12065550107");
        browser.awaitText(".detail", "UpdateInProgress");

        browser.click("Clock");
        browser.awaitText(".due", "in 3 days");
        browser.click("72 hours");
        browser.awaitText(".sheet", "ahead of");

        browser.go(dialtone.account(), "numbers/+12065550107");
        browser.awaitText(".detail", "UpdateSucceeded");
        browser.awaitText(".detail", "Example Corp");
    }

    @Test
    void theClockStandsStillAndRuns(Browser browser) {
        browser.open(dialtone, "clock");
        browser.awaitText(".sheet", "It runs.");

        browser.click("Freeze");
        browser.awaitText(".sheet", "It stands still.");
        assertThat(dialtone.control().dialtone().clock().isFrozen()).isTrue();

        browser.click("Freeze");
        browser.awaitText(".sheet", "It runs.");
    }

    @Test
    void faultsAreOnAndOff(Browser browser) {
        browser.open(dialtone, "faults");
        browser.awaitText(".sheet", "No rule");

        browser.click("Nothing is available");
        browser.await("it is on", () -> browser.isOn("Nothing is available"));
        browser.awaitText(".rules", "fails with 503");
        SmsVoice sms = dialtone.control().dialtone().smsVoice();
        assertThatThrownBy(() -> sms.call("DescribePhoneNumbers", Map.of())).hasMessageContaining("ServiceUnavailable");
        browser.awaitText(".rules", "struck 1");

        browser.click("Nothing is available");
        browser.awaitText(".sheet", "No rule");
        assertThat(sms.call("DescribePhoneNumbers", Map.of())).containsKey("PhoneNumbers");
    }

    @Test
    void aRuleOfOnesOwnIsAddedAndRemoved(Browser browser) {
        browser.open(dialtone, "faults");
        browser.type("[name=operation]", "SendTextMessage");
        browser.type("[name=value]", "ThrottlingException");
        browser.type("[name=times]", "2");

        browser.click("Add");

        browser.awaitText(".rules", "SendTextMessage: fails with ThrottlingException, 2 times more");
        browser.click("Remove all");
        browser.awaitText(".sheet", "No rule");
    }

    @Test
    void eventsShowWhereTheyWent(Browser browser, Story story) {
        browser.open(dialtone, "events");
        browser.awaitText(".table", "TEXT_DELIVERED");

        browser.type("input[type=search]", "text_delivered");
        browser.run("document.querySelector('a.row').click()");

        browser.awaitText(".detail", "arn:aws:sns:us-east-1:" + dialtone.account() + ":texts");
        browser.awaitText(".detail", "recorded");
    }

    @Test
    void aCallIsCopiedAsACommandOfTheAwsCli(Browser browser, Story story) {
        browser.open(dialtone, "requests/" + story.requestId());
        browser.run("navigator.clipboard.writeText = async text => { window.copied = text }");

        browser.click("Copy as AWS CLI");

        browser.await("it is copied", () -> browser.run("return window.copied") != null);
        assertThat(browser.run("return window.copied"))
                .asString()
                .startsWith("AWS_ACCESS_KEY_ID=" + dialtone.account() + " AWS_SECRET_ACCESS_KEY=test aws --endpoint-url"
                        + " http://localhost:" + dialtone.endpoint().getPort()
                        + " --region us-east-1 pinpoint-sms-voice-v2 send-text-message --cli-input-json '{");
    }

    @Test
    void addressesLeadToWhatTheyName(Browser browser, Story story) {
        browser.open(dialtone, "phones/" + story.handset() + "/" + story.messageId());
        browser.awaitText(".bubble.chosen", story.messageId());

        assertThat(browser.run("return document.querySelector('[name=account]').value"))
                .isEqualTo(dialtone.account());
        browser.run("location.hash = '#/999999999999/eu-west-1/phones'");
        browser.awaitText("main", "No messages yet");
        browser.run("history.back()");
        browser.awaitText(".bubble.chosen", story.messageId());
    }
}
