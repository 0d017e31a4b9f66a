package dev.dialtone.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.SeedOutcome;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.smsvoice.RegistrationFixture;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** Messages of RCS agents. A seed sends them: the SDK for Java of these tests cannot. */
@ExtendWith(Browser.Resolver.class)
class RichMessagesTest {

    private static final String HANDSET = "+12045550123";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    void showsTheFileTheWordsAndTheSuggestionsOfACard(
            Browser browser, Dialtone client, PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        String agent = launched(client, sms, registrar);
        browser.open(dialtone, "phones/" + HANDSET);

        client.seeds().run("""
                version: 1
                entries:
                  - service: pinpoint-sms-voice-v2
                    operation: SendRcsMessage
                    input:
                      OriginationIdentity: %s
                      DestinationPhoneNumber: "%s"
                      RcsMessageContent:
                        Content:
                          RichCard:
                            CardOrientation: VERTICAL
                            CardContent:
                              Title: <b>Shoe</b>
                              Description: Red, size 42
                              Media: {FileUrl: "https://example.com/shoe.png", Height: TALL}
                              Suggestions:
                                - OpenUrl: {Text: Look, PostbackData: look, Url: "https://example.com"}
                        Suggestions:
                          - Reply: {Text: Buy, PostbackData: buy}
                """.formatted(agent, HANDSET));

        browser.awaitText(".bubble.in .cards", "<b>Shoe</b>");
        assertThat(browser.text(".cards")).contains("Red, size 42", "shoe.png");
        assertThat(browser.text(".cards .suggestions")).isEqualTo("Look");
        assertThat(browser.run(
                        "return [...document.querySelectorAll('.bubble .suggestion')].map(s => s.innerText).join()"))
                .isEqualTo("Look,Buy");
        assertThat(browser.run("return document.querySelectorAll('main img').length"))
                .as("nothing is loaded from elsewhere")
                .isEqualTo(0L);
    }

    /** The id of an agent that may write to Canada. */
    private static String launched(Dialtone client, PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        SeedOutcome made = client.seeds().run("""
                version: 1
                entries:
                  - {service: pinpoint-sms-voice-v2, operation: CreateRcsAgent, as: agent, input: {}}
                """);
        String agent = String.valueOf(
                Objects.requireNonNull(made.results().get("agent")).get("RcsAgentId"));
        String registration = registrar.create("CA_RCS_LAUNCH_REGISTRATION");
        registrar.associate(registration, agent);
        registrar.fill(registration);
        sms.describeKeywords(keywords -> keywords.originationIdentity(agent).keywords("HELP", "STOP"))
                .keywords()
                .forEach(keyword -> registrar.write(
                        registration,
                        "complianceKeywords." + keyword.keyword().toLowerCase(Locale.ROOT) + "Response",
                        keyword.keywordMessage()));
        registrar.submit(registration);
        client.clock().advance(Duration.ofMinutes(1));
        return agent;
    }
}
