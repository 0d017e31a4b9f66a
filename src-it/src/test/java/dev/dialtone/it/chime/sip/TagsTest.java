package dev.dialtone.it.chime.sip;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.sip.SipFixture.SEATTLE;
import static dev.dialtone.it.chime.sip.SipFixture.function;
import static dev.dialtone.it.chime.sip.SipFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.model.Tag;

/** Tags of voice connectors, SIP media applications and voice profile domains. */
@ExtendWith(DialtoneServer.class)
class TagsTest {

    @Test
    @Evidence(value = Source.MODEL, detail = "these three have tags when they are created")
    void tagsWhatIsCreated(ChimeSdkVoiceClient voice) {
        String connector = voice.createVoiceConnector(
                        create -> create.name("Desk").requireEncryption(true).tags(tag("shop", "one")))
                .voiceConnector()
                .voiceConnectorArn();
        String application = voice.createSipMediaApplication(create -> create.awsRegion("us-west-2")
                        .name("Desk")
                        .endpoints(function("us-west-2"))
                        .tags(tag("shop", "two")))
                .sipMediaApplication()
                .sipMediaApplicationArn();
        String domain = voice.createVoiceProfileDomain(create -> create.name("Desk")
                        .serverSideEncryptionConfiguration(encryption -> encryption.kmsKeyArn(key("us-east-1")))
                        .tags(tag("shop", "three")))
                .voiceProfileDomain()
                .voiceProfileDomainArn();
        assertThat(tags(voice, connector)).containsExactly(tag("shop", "one"));
        assertThat(tags(voice, application)).containsExactly(tag("shop", "two"));
        assertThat(tags(voice, domain)).containsExactly(tag("shop", "three"));

        for (String arn : List.of(connector, application, domain)) {
            assertThat(voice.tagResource(tag -> tag.resourceARN(arn).tags(tag("a", ""), tag("shop", "x")))
                            .sdkHttpResponse()
                            .statusCode())
                    .isEqualTo(204);
            assertThat(tags(voice, arn)).containsExactlyInAnyOrder(tag("a", ""), tag("shop", "x"));
            assertThat(voice.untagResource(untag -> untag.resourceARN(arn).tagKeys("shop", "none"))
                            .sdkHttpResponse()
                            .statusCode())
                    .isEqualTo(204);
            assertThat(tags(voice, arn)).containsExactly(tag("a", ""));
        }
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "50 tags at most are AWS's; keys that come twice or begin with aws: are guessed")
    void refusesTagsThatCannotBe(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String arn = fixture.application("us-east-1").sipMediaApplicationArn();
        assertThat(tags(voice, arn)).isEmpty();
        refused(
                BadRequestException.class,
                400,
                () -> voice.tagResource(tag -> tag.resourceARN(arn).tags(tag("AWS:shop", "one"))));
        refused(
                BadRequestException.class,
                400,
                () -> voice.tagResource(tag -> tag.resourceARN(arn).tags(tag("a", "1"), tag("a", "2"))));
        refused(
                BadRequestException.class,
                400,
                () -> voice.createSipMediaApplication(create -> create.awsRegion("us-west-2")
                        .name("Desk")
                        .endpoints(function("us-west-2"))
                        .tags(tag("aws:shop", "two"))));
        voice.tagResource(tag -> tag.resourceARN(arn)
                .tags(IntStream.range(0, 50).mapToObj(i -> tag("key-" + i, "")).toList()));
        refused(
                ResourceLimitExceededException.class,
                400,
                () -> voice.tagResource(tag -> tag.resourceARN(arn).tags(tag("one more", ""))));
        assertThat(tags(voice, arn)).hasSize(50);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "NotFoundException is declared; that numbers and rules have no tags is by the model")
    void findsNoTagsOfWhatHasNone(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        String arn = fixture.application("us-east-1").sipMediaApplicationArn();
        String id = arn.substring(arn.indexOf('/') + 1);
        for (String unknown : List.of(
                arn.replace("us-east-1", "us-west-2"),
                arn.replace(":sma/", ":vc/"),
                arn + "0",
                arn.replace("arn:aws:", "arn:aws-cn:"),
                arn.substring(0, arn.length() - id.length() - 4) + "phone-number/12065550100",
                "arn-of-nothing")) {
            refused(NotFoundException.class, 404, () -> tags(voice, unknown));
            refused(
                    NotFoundException.class,
                    404,
                    () -> voice.tagResource(tag -> tag.resourceARN(unknown).tags(tag("a", "1"))));
            refused(
                    NotFoundException.class,
                    404,
                    () -> voice.untagResource(
                            untag -> untag.resourceARN(unknown).tagKeys("a")));
        }
        voice.tagResource(tag -> tag.resourceARN(arn).tags(tag("a", "1")));
        voice.deleteSipMediaApplication(delete -> delete.sipMediaApplicationId(id));
        refused(NotFoundException.class, 404, () -> tags(voice, arn));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static List<Tag> tags(ChimeSdkVoiceClient voice, String arn) {
        return voice.listTagsForResource(list -> list.resourceARN(arn)).tags();
    }
}
