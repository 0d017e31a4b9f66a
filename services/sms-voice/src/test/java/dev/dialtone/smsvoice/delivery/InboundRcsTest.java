package dev.dialtone.smsvoice.delivery;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.HandsetFixture;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.RcsAgentStatus;
import dev.dialtone.smsvoice.model.UpdateRcsAgentRequest;
import dev.dialtone.smsvoice.rcs.RcsAgentFixture;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.InboundMessages.Received;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboundRcsTest {
    private static final String SUGGESTION = "{\"type\":\"SUGGESTION\",\"text\":\"Yes\",\"postbackData\":\"yes:1\"}";
    private static final String TYPING = "{\"type\": \"RCS_TYPING\", \"receivedAt\": \"2026-06-17T17:36:29.937+0000\"}";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final RcsAgentFixture rcs = new RcsAgentFixture(sms);
    private final HandsetFixture handset = new HandsetFixture(sms);

    @Test
    @Evidence(value = AWS_DOCS, detail = "text has the form of SMS, with the agent as destination")
    void passesTextOnAsSms() {
        String agent = agent(input -> input);

        Received received = handset.writes(agent, "Help, please");

        assertThat(HandsetFixture.payload(received))
                .isEqualTo(Map.of(
                        "originationNumber",
                        HandsetFixture.NUMBER,
                        "destinationNumber",
                        agent,
                        "messageKeyword",
                        "HELP",
                        "messageBody",
                        "Help, please",
                        "inboundMessageId",
                        received.inboundMessageId()));
        assertThat(handset.messages().get(0).channel()).isEqualTo(Channel.RCS);
        assertThat(handset.messages().get(0).from()).isEqualTo(agent);
        assertThat(HandsetFixture.payload(handset.writes(agent, "Hello")).get("messageKeyword"))
                .isNull();
        assertThat(handset.writes(agent, "STOP").optedOut()).isTrue();
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "AWS's guide for agents, live: a message is only the keyword, HELLOEUM. and words around it miss;"
                    + " the guide's page on inbound RCS says that keywords begin a message")
    void answersKeywordsThatAreTheWholeMessage() {
        String agent = agent(input -> input);
        new OriginationFixture(world, sms).put(agent, "HELLOEUM", "Inbound works!", null);

        assertThat(handset.writes(agent, " helloeum ").reply()).isEqualTo("Inbound works!");
        for (String body : List.of("HELLOEUM.", "HELLOEUM please", "Say HELLOEUM", "HELLOEUMS", "HELLO")) {
            Received received = handset.writes(agent, body);
            assertThat(received.keyword()).as(body).isNull();
            assertThat(received.reply()).as(body).isNull();
        }
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "guide, self-managed opt-outs: messages that begin with HELP or STOP")
    void takesHelpAndStopAtTheBeginning() {
        String agent = agent(input -> input);

        assertThat(handset.writes(agent, "help me").keyword()).isEqualTo("HELP");
        assertThat(handset.writes(agent, "Stop, please").optedOut()).isTrue();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a suggestion is JSON in the body; its handset has no plus sign")
    void passesSuggestionsOn() {
        String agent = agent(input -> input);

        Received received = handset.writes(agent, SUGGESTION);

        assertThat(HandsetFixture.payload(received))
                .isEqualTo(Map.of(
                        "originationNumber",
                        HandsetFixture.NUMBER.substring(1),
                        "destinationNumber",
                        agent,
                        "messageBody",
                        SUGGESTION,
                        "inboundMessageId",
                        received.inboundMessageId()));
    }

    @Test
    @Evidence(value = MODEL, detail = "TwoWayRcsEventsEnabled: types of events, or ALL")
    void passesEventsOnToThoseWhoWantThem() {
        assertThat(handset.writes(agent(input -> input), TYPING).passedOn()).isNull();
        assertThat(handset.writes(agent(input -> input.twoWayRcsEventsEnabled(List.of("ALL"))), TYPING)
                        .passedOn())
                .isNotNull();
        assertThat(handset.writes(agent(input -> input.twoWayRcsEventsEnabled(List.of("RCS_TYPING"))), TYPING)
                        .passedOn())
                .isNotNull();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the body tells where the file is; without a bucket there is nothing to tell")
    void putsFilesIntoTheBucket() {
        String agent = agent(input -> input.twoWayMediaS3BucketName("our-media")
                .twoWayMediaS3KeyPrefix("in")
                .twoWayMediaS3Role("arn:aws:iam::111122223333:role/media"));

        Received received = handset.sendsFile(agent, "https://files/a \"cat\".JPG");

        assertThat(HandsetFixture.payload(received).get("messageBody"))
                .isEqualTo("{\"mediaStatus\":\"SUCCESS\",\"s3Bucket\":\"our-media\",\"s3Key\":\"in/rcs/"
                        + received.inboundMessageId() + "#a \\\"cat\\\".JPG\",\"mimeType\":\"image/jpeg\","
                        + "\"fileName\":\"a \\\"cat\\\".JPG\",\"fileSizeBytes\":0}");
        assertThat(handset.sendsFile(agent(input -> input), "https://files/a.jpg")
                        .passedOn())
                .isNull();
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: an agent must be in testing at least")
    void findsNoAgentThatIsNotLaunched() {
        assertThat(handset.tries(rcs.create(), "Hello")).isEmpty();
    }

    /** The id of an agent that is launched, with two-way messaging. */
    private String agent(UnaryOperator<UpdateRcsAgentRequest.Builder> change) {
        String id = rcs.create();
        rcs.update(id, input -> change.apply(input.twoWayEnabled(true).twoWayChannelArn(OriginationFixture.TOPIC)));
        RcsAgent agent = sms.rcs.rcsAgents().find(world.scope, id).orElseThrow();
        sms.put(
                sms.rcs.rcsAgents(),
                agent.toBuilder().status(RcsAgentStatus.ACTIVE).build());
        return id;
    }
}
