package dev.dialtone.it.chime.connector;

import static dev.dialtone.it.chime.connector.ConnectorFixture.badRequest;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/** Operations whose input are ids alone: what the model says of these is all that can be wrong with them. */
@ExtendWith(DialtoneServer.class)
@Evidence(value = Source.MODEL, detail = "NonEmptyString: at least one character that is no blank")
class BlankIdsTest {
    private static final String BLANK = " ";

    @Test
    void areRefusedByOperationsOnConnectors(ChimeSdkVoiceClient voice) {
        badRequest(() -> voice.getVoiceConnector(get -> get.voiceConnectorId(BLANK)));
        badRequest(() -> voice.getVoiceConnectorOrigination(get -> get.voiceConnectorId(BLANK)));
        badRequest(() -> voice.getVoiceConnectorTermination(get -> get.voiceConnectorId(BLANK)));
        badRequest(() -> voice.getVoiceConnectorTerminationHealth(get -> get.voiceConnectorId(BLANK)));
        badRequest(() -> voice.listVoiceConnectorTerminationCredentials(list -> list.voiceConnectorId(BLANK)));
        badRequest(() -> voice.getVoiceConnectorEmergencyCallingConfiguration(get -> get.voiceConnectorId(BLANK)));
        badRequest(() -> voice.getVoiceConnectorStreamingConfiguration(get -> get.voiceConnectorId(BLANK)));
        badRequest(() -> voice.getVoiceConnectorLoggingConfiguration(get -> get.voiceConnectorId(BLANK)));
        badRequest(() -> voice.getVoiceConnectorExternalSystemsConfiguration(get -> get.voiceConnectorId(BLANK)));
        badRequest(() -> voice.putVoiceConnectorLoggingConfiguration(
                put -> put.voiceConnectorId(BLANK).loggingConfiguration(logging -> logging.enableSIPLogs(true))));
        badRequest(() -> voice.deleteVoiceConnectorStreamingConfiguration(delete -> delete.voiceConnectorId(BLANK)));
        badRequest(() ->
                voice.deleteVoiceConnectorEmergencyCallingConfiguration(delete -> delete.voiceConnectorId(BLANK)));
        badRequest(
                () -> voice.deleteVoiceConnectorExternalSystemsConfiguration(delete -> delete.voiceConnectorId(BLANK)));
        badRequest(() -> voice.disassociatePhoneNumbersFromVoiceConnector(
                end -> end.voiceConnectorId(BLANK).e164PhoneNumbers("+12065550100")));
    }

    @Test
    void areRefusedByOperationsOnGroupsAndProxies(ChimeSdkVoiceClient voice) {
        badRequest(() -> voice.getVoiceConnectorGroup(get -> get.voiceConnectorGroupId(BLANK)));
        badRequest(() -> voice.associatePhoneNumbersWithVoiceConnectorGroup(
                associate -> associate.voiceConnectorGroupId(BLANK).e164PhoneNumbers("+12065550100")));
        badRequest(() -> voice.disassociatePhoneNumbersFromVoiceConnectorGroup(
                end -> end.voiceConnectorGroupId(BLANK).e164PhoneNumbers("+12065550100")));
        badRequest(() -> voice.getVoiceConnectorProxy(get -> get.voiceConnectorId(BLANK)));
        badRequest(() -> voice.deleteVoiceConnectorProxy(delete -> delete.voiceConnectorId(BLANK)));
        badRequest(
                () -> voice.getProxySession(get -> get.voiceConnectorId(BLANK).proxySessionId(BLANK)));
        badRequest(() -> voice.deleteProxySession(
                delete -> delete.voiceConnectorId(BLANK).proxySessionId(BLANK)));
    }
}
