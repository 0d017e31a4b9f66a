package dev.dialtone.it.chime.sip;

import dev.dialtone.it.ControlClient;
import dev.dialtone.it.Fixture;
import java.time.Duration;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.ChimeSdkVoiceException;
import software.amazon.awssdk.services.chimesdkvoice.model.ErrorCode;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplication;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplicationEndpoint;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTriggerType;
import software.amazon.awssdk.services.chimesdkvoice.model.SpeakerSearchTask;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceProfileDomain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The calls that most tests of this package begin with. */
@Fixture
final class SipFixture {
    static final String SEATTLE = "+12065550100";
    static final String SEATTLE_TOO = "+12065550101";
    static final String CALLER = "+12065550199";
    static final String NOBODY = "12345678-1234-1234-1234-123456789012";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChimeSdkVoiceClient voice;
    private final ControlClient control;

    SipFixture(ChimeSdkVoiceClient voice, ControlClient control) {
        this.voice = voice;
        this.control = control;
    }

    /** Lets the account's time pass, and what falls due happen. */
    void pass(Duration time) {
        control.dialtone().clock().advance(time);
    }

    /** Orders numbers and waits until they are there. */
    void have(String product, String... e164s) {
        voice.createPhoneNumberOrder(order -> order.productType(product).e164PhoneNumbers(e164s));
        pass(Duration.ofSeconds(1));
    }

    /** Numbers that SIP rules can be triggered by and SIP media applications can call from. */
    void haveDialIn(String... e164s) {
        have("SipMediaApplicationDialIn", e164s);
    }

    PhoneNumber number(String e164) {
        return voice.getPhoneNumber(get -> get.phoneNumberId(e164)).phoneNumber();
    }

    /** The code in an error's body: Voice's model gives its errors no members, and so does the SDK. */
    static ErrorCode code(ChimeSdkVoiceException error) {
        String body = error.awsErrorDetails().rawResponse().asUtf8String();
        return ErrorCode.fromValue(JSON.readTree(body).get("Code").asString());
    }

    static SipMediaApplicationEndpoint function(String region) {
        return SipMediaApplicationEndpoint.builder()
                .lambdaArn("arn:aws:lambda:" + region + ":111122223333:function:answer")
                .build();
    }

    SipMediaApplication application(String region) {
        return voice.createSipMediaApplication(
                        create -> create.awsRegion(region).name("Front desk").endpoints(function(region)))
                .sipMediaApplication();
    }

    String applicationId() {
        return application("us-east-1").sipMediaApplicationId();
    }

    static SipRuleTargetApplication target(String applicationId, int priority) {
        return SipRuleTargetApplication.builder()
                .sipMediaApplicationId(applicationId)
                .priority(priority)
                .build();
    }

    SipRule rule(String e164, String applicationId) {
        return voice.createSipRule(create -> create.name("Front desk")
                        .triggerType(SipRuleTriggerType.TO_PHONE_NUMBER)
                        .triggerValue(e164)
                        .targetApplications(target(applicationId, 1)))
                .sipRule();
    }

    String connector() {
        return voice.createVoiceConnector(create -> create.name("Desk").requireEncryption(false))
                .voiceConnector()
                .voiceConnectorId();
    }

    /** A voice connector whose calls tasks can listen to. */
    String listeningConnector() {
        String id = connector();
        voice.putVoiceConnectorStreamingConfiguration(put -> put.voiceConnectorId(id)
                .streamingConfiguration(streaming -> streaming
                        .dataRetentionInHours(1)
                        .disabled(false)
                        .mediaInsightsConfiguration(insights -> insights.disabled(false)
                                .configurationArn("arn:aws:chime:us-east-1:111122223333"
                                        + ":media-insights-pipeline-configuration/voice"))));
        return id;
    }

    VoiceProfileDomain domain() {
        return voice.createVoiceProfileDomain(create -> create.name("Callers")
                        .serverSideEncryptionConfiguration(encryption -> encryption.kmsKeyArn(key("us-east-1"))))
                .voiceProfileDomain();
    }

    static String key(String region) {
        return "arn:aws:kms:" + region + ":111122223333:key/12345678-1234-1234-1234-123456789012";
    }

    /** Has a call come through a connector, and gives its transaction. */
    String call(String connectorId) {
        return start("""
                {"from":"%s","to":"%s","voiceConnectorId":"%s"}""".formatted(CALLER, SEATTLE, connectorId))
                .get("transactionId")
                .asString();
    }

    /** Has a call come. */
    JsonNode start(String json) {
        return control.call("POST", "/_dialtone/chime/calls", json);
    }

    void end(String transactionId) {
        control.call("POST", "/_dialtone/chime/calls/" + transactionId + "/end", "");
    }

    /** Says what becomes of a task, and gives its status then. */
    String decide(String taskId, String json) {
        return control.call("PUT", "/_dialtone/chime/tasks/" + taskId, json)
                .get("status")
                .asString();
    }

    SpeakerSearchTask search(String connectorId, String transactionId, String domainId) {
        return voice.startSpeakerSearchTask(start -> start.voiceConnectorId(connectorId)
                        .transactionId(transactionId)
                        .voiceProfileDomainId(domainId))
                .speakerSearchTask();
    }

    SpeakerSearchTask search(String connectorId, String taskId) {
        return voice.getSpeakerSearchTask(
                        get -> get.voiceConnectorId(connectorId).speakerSearchTaskId(taskId))
                .speakerSearchTask();
    }

    /** A voice profile of a domain, of a call that goes on. */
    String profile(String domainId) {
        String connector = listeningConnector();
        return profileOf(connector, call(connector), domainId);
    }

    /** A voice profile of somebody in a call. */
    String profileOf(String connectorId, String transactionId, String domainId) {
        String task = search(connectorId, transactionId, domainId).speakerSearchTaskId();
        decide(task, "{\"status\":\"SUCCEEDED\"}");
        return voice.createVoiceProfile(create -> create.speakerSearchTaskId(task))
                .voiceProfile()
                .voiceProfileId();
    }
}
