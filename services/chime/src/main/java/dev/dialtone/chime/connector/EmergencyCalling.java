package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.voice.DNISEmergencyCallingConfiguration;
import dev.dialtone.chime.model.voice.DeleteVoiceConnectorEmergencyCallingConfigurationRequest;
import dev.dialtone.chime.model.voice.EmergencyCallingConfiguration;
import dev.dialtone.chime.model.voice.GetVoiceConnectorEmergencyCallingConfigurationRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorEmergencyCallingConfigurationResponse;
import dev.dialtone.chime.model.voice.Origination;
import dev.dialtone.chime.model.voice.PutVoiceConnectorEmergencyCallingConfigurationRequest;
import dev.dialtone.chime.model.voice.PutVoiceConnectorEmergencyCallingConfigurationResponse;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.Termination;
import dev.dialtone.chime.model.voice.VoiceConnectorEmergencyCallingOperations;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Names;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import java.util.List;
import java.util.Objects;

/** The numbers that emergency calls are routed by: it takes calls in both directions, which then cannot be switched off. */
final class EmergencyCalling implements VoiceConnectorEmergencyCallingOperations {

    private static final String UNITED_STATES = "+1";
    private static final int DIGITS_AND_PLUS = 12;

    private final ConnectorSettings settings;

    EmergencyCalling(ConnectorSettings settings) {
        this.settings = settings;
    }

    /** Refuses to switch off what emergency calls need. */
    static void requireNone(StoredVoiceConnector connector, String what) {
        if (connector.emergencyCallingConfiguration() != null) {
            throw ChimeErrors.badRequest(
                    "The voice connector has an emergency calling configuration (expected: none, to "
                            + "disable or delete its " + what + ")");
        }
    }

    @Override
    public PutVoiceConnectorEmergencyCallingConfigurationResponse putVoiceConnectorEmergencyCallingConfiguration(
            PutVoiceConnectorEmergencyCallingConfigurationRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        List<DNISEmergencyCallingConfiguration> dnis =
                Objects.requireNonNullElse(input.emergencyCallingConfiguration().dnis(), List.of());
        if (dnis.isEmpty()) {
            throw ChimeErrors.badRequest("EmergencyCallingConfiguration.DNIS: empty (expected: at least 1)");
        }
        Origination origination = connector.origination();
        Termination termination = connector.termination();
        if (origination == null
                || termination == null
                || Boolean.TRUE.equals(origination.disabled())
                || Boolean.TRUE.equals(termination.disabled())) {
            throw ChimeErrors.badRequest("The voice connector has not both origination and termination enabled");
        }
        EmergencyCallingConfiguration configuration = EmergencyCallingConfiguration.builder()
                .dnis(dnis.stream()
                        .map(each -> each.toBuilder()
                                .emergencyPhoneNumber(american(each.emergencyPhoneNumber()))
                                .testPhoneNumber(
                                        each.testPhoneNumber() == null ? null : american(each.testPhoneNumber()))
                                .build())
                        .toList())
                .build();
        settings.change(context, connector, changed -> changed.emergencyCallingConfiguration(configuration));
        return PutVoiceConnectorEmergencyCallingConfigurationResponse.builder()
                .emergencyCallingConfiguration(configuration)
                .build();
    }

    @Override
    public GetVoiceConnectorEmergencyCallingConfigurationResponse getVoiceConnectorEmergencyCallingConfiguration(
            GetVoiceConnectorEmergencyCallingConfigurationRequest input, RequestContext context) {
        return GetVoiceConnectorEmergencyCallingConfigurationResponse.builder()
                .emergencyCallingConfiguration(settings.show(
                        context, input.voiceConnectorId(), StoredVoiceConnector::emergencyCallingConfiguration))
                .build();
    }

    @Override
    public Unit deleteVoiceConnectorEmergencyCallingConfiguration(
            DeleteVoiceConnectorEmergencyCallingConfigurationRequest input, RequestContext context) {
        return settings.change(
                context,
                settings.require(context, input.voiceConnectorId()),
                changed -> changed.emergencyCallingConfiguration(null));
    }

    /** The number with its plus sign, when it is one of the United States. */
    private static String american(String number) {
        String e164 = Names.e164(number);
        if (!e164.startsWith(UNITED_STATES) || e164.length() != DIGITS_AND_PLUS) {
            throw ChimeErrors.badRequest("EmergencyCallingConfiguration.DNIS: a number of another country (expected: a "
                    + "routing number of the United States)");
        }
        return e164;
    }
}
