package dev.dialtone.it.chime.sip;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.sip.SipFixture.NOBODY;
import static dev.dialtone.it.chime.sip.SipFixture.SEATTLE;
import static dev.dialtone.it.chime.sip.SipFixture.SEATTLE_TOO;
import static dev.dialtone.it.chime.sip.SipFixture.code;
import static dev.dialtone.it.chime.sip.SipFixture.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.CreateSipRuleRequest;
import software.amazon.awssdk.services.chimesdkvoice.model.CreateSipRuleResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.ErrorCode;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberAssociationName;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTriggerType;

/** SIP rules, and what they do to numbers. */
@ExtendWith(DialtoneServer.class)
class SipRulesTest {

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "a rule of a number makes it Assigned, and is among its Associations")
    void takesANumberUntilItIsDeleted(ChimeSdkVoiceClient voice, ChimeClient chime, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        String application = fixture.applicationId();
        CreateSipRuleResponse created = voice.createSipRule(create -> create.name("Front desk")
                .triggerType(SipRuleTriggerType.TO_PHONE_NUMBER)
                .triggerValue(SEATTLE)
                .targetApplications(target(application, 1)));
        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        SipRule rule = created.sipRule();
        assertThat(rule.name()).isEqualTo("Front desk");
        assertThat(rule.disabled()).isFalse();
        assertThat(rule.triggerType()).isEqualTo(SipRuleTriggerType.TO_PHONE_NUMBER);
        assertThat(rule.triggerValue()).isEqualTo(SEATTLE);
        assertThat(rule.targetApplications()).containsExactly(target(application, 1));
        assertThat(get(voice, rule.sipRuleId())).isEqualTo(rule);

        PhoneNumber taken = fixture.number(SEATTLE);
        assertThat(taken.status()).isEqualTo(PhoneNumberStatus.ASSIGNED);
        assertThat(taken.associations()).singleElement().satisfies(association -> {
            assertThat(association.name()).isEqualTo(PhoneNumberAssociationName.SIP_RULE_ID);
            assertThat(association.value()).isEqualTo(rule.sipRuleId());
            assertThat(association.associatedTimestamp()).isEqualTo(rule.createdTimestamp());
        });
        assertThat(voice.listPhoneNumbers(list -> list.filterName("SipRuleId").filterValue(rule.sipRuleId()))
                        .phoneNumbers())
                .containsExactly(taken);
        assertThat(chime.getPhoneNumber(get -> get.phoneNumberId(SEATTLE))
                        .phoneNumber()
                        .associations()
                        .get(0)
                        .nameAsString())
                .isEqualTo("SipRuleId");
        BadRequestException error = refused(
                BadRequestException.class, 400, () -> voice.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE)));
        assertThat(code(error)).isEqualTo(ErrorCode.PHONE_NUMBER_ASSOCIATIONS_EXIST);

        assertThat(voice.deleteSipRule(delete -> delete.sipRuleId(rule.sipRuleId()))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        refused(NotFoundException.class, 404, () -> get(voice, rule.sipRuleId()));
        assertThat(fixture.number(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(fixture.number(SEATTLE).associations()).isEmpty();
        voice.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE));
    }

    @Test
    @Evidence(Source.MODEL)
    void changesNameTargetsAndWhetherItIsDisabled(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        String east = fixture.applicationId();
        String west = fixture.application("us-west-2").sipMediaApplicationId();
        SipRule rule = fixture.rule(SEATTLE, east);

        fixture.pass(Duration.ofMinutes(1));
        var disabled = voice.updateSipRule(
                update -> update.sipRuleId(rule.sipRuleId()).name("Front desk").disabled(true));
        assertThat(disabled.sdkHttpResponse().statusCode()).isEqualTo(202);
        assertThat(disabled.sipRule().disabled()).isTrue();
        assertThat(disabled.sipRule().targetApplications()).isEqualTo(rule.targetApplications());
        assertThat(disabled.sipRule().updatedTimestamp()).isAfter(rule.updatedTimestamp());

        List<SipRuleTargetApplication> both = List.of(target(east, 2), target(west, 1));
        SipRule moved = voice.updateSipRule(update ->
                        update.sipRuleId(rule.sipRuleId()).name("Back office").targetApplications(both))
                .sipRule();
        assertThat(moved.name()).isEqualTo("Back office");
        assertThat(moved.disabled()).isTrue();
        assertThat(moved.targetApplications()).isEqualTo(both);
        assertThat(moved.triggerValue()).isEqualTo(SEATTLE);
        assertThat(get(voice, rule.sipRuleId())).isEqualTo(moved);
    }

    @Test
    @Evidence(Source.MODEL)
    void listsRulesOfAnApplication(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE, SEATTLE_TOO);
        String one = fixture.applicationId();
        String other = fixture.applicationId();
        SipRule first = fixture.rule(SEATTLE, one);
        SipRule second = fixture.rule(SEATTLE_TOO, other);

        assertThat(voice.listSipRules(list -> {}).sipRules()).containsExactly(first, second);
        assertThat(voice.listSipRules(list -> list.sipMediaApplicationId(other)).sipRules())
                .containsExactly(second);
        assertThat(voice.listSipRulesPaginator(list -> list.maxResults(1)).sipRules())
                .containsExactly(first, second);
        String token = voice.listSipRules(list -> list.maxResults(1)).nextToken();
        refused(
                BadRequestException.class,
                400,
                () -> voice.listSipRules(list -> list.sipMediaApplicationId(one).nextToken(token)));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "RequestUriHostname: the OutboundHostName of a voice connector")
    void isTriggeredByTheHostOfAVoiceConnector(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String connector = fixture.connector();
        String host = voice.getVoiceConnector(get -> get.voiceConnectorId(connector))
                .voiceConnector()
                .outboundHostName();
        String application = fixture.applicationId();

        SipRule rule = voice.createSipRule(create -> create.name("Desk")
                        .triggerType(SipRuleTriggerType.REQUEST_URI_HOSTNAME)
                        .triggerValue(host)
                        .disabled(true)
                        .targetApplications(target(application, 1)))
                .sipRule();
        assertThat(rule.triggerType()).isEqualTo(SipRuleTriggerType.REQUEST_URI_HOSTNAME);
        assertThat(rule.triggerValue()).isEqualTo(host);
        assertThat(rule.disabled()).isTrue();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "numbers of SIP media applications only; the error is guessed")
    void refusesTriggersThatTheAccountHasNot(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.have("VoiceConnector", SEATTLE);
        fixture.haveDialIn(SEATTLE_TOO);
        voice.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE_TOO));
        for (String value : List.of(SEATTLE, SEATTLE_TOO, "+12065550102", "front desk")) {
            refused(
                    BadRequestException.class,
                    400,
                    () -> voice.createSipRule(create -> create.name("Desk")
                            .triggerType(SipRuleTriggerType.TO_PHONE_NUMBER)
                            .triggerValue(value)));
        }
        for (String host : List.of("example.com", "abcdef1ghij2klmno3pqr4.voiceconnector.chime.aws")) {
            refused(
                    BadRequestException.class,
                    400,
                    () -> voice.createSipRule(create -> create.name("Desk")
                            .triggerType(SipRuleTriggerType.REQUEST_URI_HOSTNAME)
                            .triggerValue(host)));
        }
        assertThat(voice.listSipRules(list -> {}).sipRules()).isEmpty();
        assertThat(fixture.number(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "one application a region is AWS's guide; priorities and all errors are guessed")
    void refusesTargetsThatCannotBe(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        String east = fixture.applicationId();
        String eastToo = fixture.applicationId();
        String west = fixture.application("us-west-2").sipMediaApplicationId();
        List<List<SipRuleTargetApplication>> wrong = List.of(
                List.of(target(NOBODY, 1)),
                List.of(target(east, 1), target(eastToo, 2)),
                List.of(target(east, 1), target(west, 1)),
                List.of(target(east, 1).toBuilder().awsRegion("us-west-2").build()),
                List.of(SipRuleTargetApplication.builder().priority(1).build()));
        for (List<SipRuleTargetApplication> targets : wrong) {
            refused(
                    BadRequestException.class,
                    400,
                    () -> voice.createSipRule(create -> triggered(create).targetApplications(targets)));
        }
        assertThat(fixture.number(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);

        String rule = voice.createSipRule(create -> triggered(create)).sipRule().sipRuleId();
        refused(
                NotFoundException.class,
                404,
                () -> voice.updateSipRule(
                        update -> update.sipRuleId(rule).name("Desk").targetApplications(target(NOBODY, 1))));
        refused(
                BadRequestException.class,
                400,
                () -> voice.updateSipRule(update ->
                        update.sipRuleId(rule).name("Desk").targetApplications(target(east, 1), target(eastToo, 2))));
        assertThat(get(voice, rule).targetApplications()).isEmpty();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "one rule for a trigger; the error is guessed")
    void refusesASecondRuleForATrigger(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        String application = fixture.applicationId();
        String rule = fixture.rule(SEATTLE, application).sipRuleId();

        refused(ConflictException.class, 409, () -> fixture.rule(SEATTLE, application));
        refused(ConflictException.class, 409, () -> fixture.rule("12065550100", application));
        voice.deleteSipRule(delete -> delete.sipRuleId(rule));
        fixture.rule(SEATTLE, application);
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "AWS documents no quota; the error is declared")
    void refusesMoreThanTheQuota(ChimeSdkVoiceClient voice, Dialtone dialtone, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE, SEATTLE_TOO);
        String application = fixture.applicationId();
        dialtone.account().quota("CHIME_SIP_RULES", 1);
        fixture.rule(SEATTLE, application);
        refused(ResourceLimitExceededException.class, 400, () -> fixture.rule(SEATTLE_TOO, application));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNothingThatIsNotThere(ChimeSdkVoiceClient voice) {
        List<ThrowingCallable> calls = List.of(
                () -> get(voice, NOBODY),
                () -> voice.updateSipRule(update -> update.sipRuleId(NOBODY).name("Desk")),
                () -> voice.deleteSipRule(delete -> delete.sipRuleId(NOBODY)));
        for (ThrowingCallable call : calls) {
            NotFoundException error = refused(NotFoundException.class, 404, call);
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Unable to find the requested identifier");
        }
    }

    private static CreateSipRuleRequest.Builder triggered(CreateSipRuleRequest.Builder create) {
        return create.name("Desk")
                .triggerType(SipRuleTriggerType.TO_PHONE_NUMBER)
                .triggerValue(SEATTLE);
    }

    private static SipRule get(ChimeSdkVoiceClient voice, String id) {
        return voice.getSipRule(get -> get.sipRuleId(id)).sipRule();
    }
}
