package dev.dialtone.it.chime.sip;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.sip.SipFixture.NOBODY;
import static dev.dialtone.it.chime.sip.SipFixture.SEATTLE;
import static dev.dialtone.it.chime.sip.SipFixture.code;
import static dev.dialtone.it.chime.sip.SipFixture.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.InRegion;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.CreateSipMediaApplicationResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.ErrorCode;
import software.amazon.awssdk.services.chimesdkvoice.model.ForbiddenException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplication;

/** SIP media applications, with their logging and what is left of Alexa. */
@ExtendWith(DialtoneServer.class)
class SipMediaApplicationsTest {

    @Test
    @Evidence(Source.MODEL)
    void createsUpdatesAndDeletes(ChimeSdkVoiceClient voice, SipFixture fixture) {
        CreateSipMediaApplicationResponse created = voice.createSipMediaApplication(
                create -> create.awsRegion("us-west-2").name("Front desk").endpoints(function("us-west-2")));
        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        SipMediaApplication application = created.sipMediaApplication();
        String id = application.sipMediaApplicationId();
        assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(application.sipMediaApplicationArn()).matches("arn:aws:chime:us-west-2:[0-9]{12}:sma/" + id);
        assertThat(application.awsRegion()).isEqualTo("us-west-2");
        assertThat(application.name()).isEqualTo("Front desk");
        assertThat(application.endpoints()).containsExactly(function("us-west-2"));
        assertThat(application.createdTimestamp()).isEqualTo(application.updatedTimestamp());
        assertThat(get(voice, id)).isEqualTo(application);

        fixture.pass(Duration.ofMinutes(1));
        var updated = voice.updateSipMediaApplication(
                update -> update.sipMediaApplicationId(id).name("Back office"));
        assertThat(updated.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(updated.sipMediaApplication().name()).isEqualTo("Back office");
        assertThat(updated.sipMediaApplication().endpoints()).isEqualTo(application.endpoints());
        assertThat(updated.sipMediaApplication().updatedTimestamp()).isAfter(application.updatedTimestamp());
        assertThat(get(voice, id)).isEqualTo(updated.sipMediaApplication());

        assertThat(voice.deleteSipMediaApplication(delete -> delete.sipMediaApplicationId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        refused(NotFoundException.class, 404, () -> get(voice, id));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "rules name applications of other regions; whether a listing shows these is documented nowhere")
    void listsThoseOfEveryRegionPageByPage(
            ChimeSdkVoiceClient voice, @InRegion("eu-west-1") ChimeSdkVoiceClient elsewhere, SipFixture fixture) {
        SipMediaApplication first = fixture.application("us-east-1");
        SipMediaApplication second = fixture.application("eu-west-1");

        var page = voice.listSipMediaApplications(list -> list.maxResults(1));
        assertThat(page.sipMediaApplications()).containsExactly(first);
        var next = elsewhere.listSipMediaApplications(list -> {});
        assertThat(next.sipMediaApplications()).containsExactly(first, second);
        assertThat(next.nextToken()).isNull();
        assertThat(voice.listSipMediaApplicationsPaginator(list -> list.maxResults(1))
                        .sipMediaApplications())
                .containsExactly(first, second);
        refused(
                BadRequestException.class,
                400,
                () -> voice.listSipMediaApplications(list -> list.nextToken(page.nextToken() + "x")));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "AWS documents the regions, and that a function is of the same; not the error")
    void refusesRegionsThatAreNone(ChimeSdkVoiceClient voice) {
        refused(
                BadRequestException.class,
                400,
                () -> voice.createSipMediaApplication(
                        create -> create.awsRegion("sa-east-1").name("Desk").endpoints(function("sa-east-1"))));
        refused(
                BadRequestException.class,
                400,
                () -> voice.createSipMediaApplication(
                        create -> create.awsRegion("us-west-2").name("Desk").endpoints(function("us-east-1"))));
        refused(
                BadRequestException.class,
                400,
                () -> voice.createSipMediaApplication(create -> create.awsRegion("us-west-2")
                        .name("Desk")
                        .endpoints(List.of(function("us-west-2").toBuilder()
                                .lambdaArn(null)
                                .build()))));
        assertThat(voice.listSipMediaApplications(list -> {}).sipMediaApplications())
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "30 SIP media applications per region")
    void refusesMoreThanTheQuota(ChimeSdkVoiceClient voice, Dialtone dialtone, SipFixture fixture) {
        dialtone.account().quotas(QuotaLevel.AWS);
        for (int i = 0; i < 30; i++) {
            fixture.application("us-east-1");
        }
        refused(ResourceLimitExceededException.class, 400, () -> fixture.application("us-east-1"));
        fixture.application("us-west-2");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "DeleteSipMediaApplication declares a conflict; by what is not documented")
    void keepsWhatARuleTargets(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        String id = fixture.applicationId();
        String rule = fixture.rule(SEATTLE, id).sipRuleId();

        ConflictException error = refused(
                ConflictException.class,
                409,
                () -> voice.deleteSipMediaApplication(delete -> delete.sipMediaApplicationId(id)));
        assertThat(code(error)).isEqualTo(ErrorCode.CONFLICT);
        voice.deleteSipRule(delete -> delete.sipRuleId(rule));
        voice.deleteSipMediaApplication(delete -> delete.sipMediaApplicationId(id));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "What an application logs that was never told is not documented")
    void keepsWhetherMessagesAreLogged(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String id = fixture.applicationId();
        assertThat(isLogged(voice, id)).isFalse();

        var put = voice.putSipMediaApplicationLoggingConfiguration(set -> set.sipMediaApplicationId(id)
                .sipMediaApplicationLoggingConfiguration(
                        logging -> logging.enableSipMediaApplicationMessageLogs(true)));
        assertThat(put.sipMediaApplicationLoggingConfiguration().enableSipMediaApplicationMessageLogs())
                .isTrue();
        assertThat(isLogged(voice, id)).isTrue();
        voice.putSipMediaApplicationLoggingConfiguration(set -> set.sipMediaApplicationId(id));
        assertThat(isLogged(voice, id)).isTrue();
        voice.putSipMediaApplicationLoggingConfiguration(
                set -> set.sipMediaApplicationId(id).sipMediaApplicationLoggingConfiguration(logging -> {}));
        assertThat(isLogged(voice, id)).isFalse();
    }

    @Test
    @SuppressWarnings("deprecation")
    @Evidence(
            value = Source.GUESS,
            detail = "AWS's reference says that Alexa skills are no longer available; what it answers is not public,"
                    + " and this is an error that both operations declare")
    void hasNoAlexaSkillsAnyMore(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String id = fixture.applicationId();
        ForbiddenException error = refused(
                ForbiddenException.class,
                403,
                () -> voice.getSipMediaApplicationAlexaSkillConfiguration(get -> get.sipMediaApplicationId(id)));
        assertThat(code(error)).isEqualTo(ErrorCode.FORBIDDEN);
        refused(
                ForbiddenException.class,
                403,
                () -> voice.putSipMediaApplicationAlexaSkillConfiguration(put -> put.sipMediaApplicationId(id)
                        .sipMediaApplicationAlexaSkillConfiguration(skill -> skill.alexaSkillStatus("ACTIVE")
                                .alexaSkillIds("amzn1.application-oa2-client.0123456789abcdef0123456789abcdef"))));
        refused(
                BadRequestException.class,
                400,
                () -> voice.putSipMediaApplicationAlexaSkillConfiguration(put -> put.sipMediaApplicationId(id)
                        .sipMediaApplicationAlexaSkillConfiguration(skill ->
                                skill.alexaSkillStatus("ACTIVE").alexaSkillIds("amzn1.application-oa2-client.0"))));
    }

    @Test
    @SuppressWarnings("deprecation")
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNothingThatIsNotThere(ChimeSdkVoiceClient voice) {
        List<ThrowingCallable> calls = List.of(
                () -> get(voice, NOBODY),
                () -> voice.updateSipMediaApplication(
                        update -> update.sipMediaApplicationId(NOBODY).name("Desk")),
                () -> voice.deleteSipMediaApplication(delete -> delete.sipMediaApplicationId(NOBODY)),
                () -> isLogged(voice, NOBODY),
                () -> voice.putSipMediaApplicationLoggingConfiguration(put -> put.sipMediaApplicationId(NOBODY)),
                () -> voice.getSipMediaApplicationAlexaSkillConfiguration(get -> get.sipMediaApplicationId(NOBODY)),
                () -> voice.putSipMediaApplicationAlexaSkillConfiguration(put -> put.sipMediaApplicationId(NOBODY)));
        for (ThrowingCallable call : calls) {
            NotFoundException error = refused(NotFoundException.class, 404, call);
            assertThat(code(error)).isEqualTo(ErrorCode.NOT_FOUND);
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Unable to find the requested identifier");
        }
    }

    private static SipMediaApplication get(ChimeSdkVoiceClient voice, String id) {
        return voice.getSipMediaApplication(get -> get.sipMediaApplicationId(id))
                .sipMediaApplication();
    }

    private static boolean isLogged(ChimeSdkVoiceClient voice, String id) {
        return voice.getSipMediaApplicationLoggingConfiguration(get -> get.sipMediaApplicationId(id))
                .sipMediaApplicationLoggingConfiguration()
                .enableSipMediaApplicationMessageLogs();
    }
}
