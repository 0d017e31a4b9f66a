package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.voice.AssociatePhoneNumbersWithVoiceConnectorRequest;
import dev.dialtone.chime.model.voice.AssociatePhoneNumbersWithVoiceConnectorResponse;
import dev.dialtone.chime.model.voice.DisassociatePhoneNumbersFromVoiceConnectorRequest;
import dev.dialtone.chime.model.voice.DisassociatePhoneNumbersFromVoiceConnectorResponse;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.VoiceConnectorNumberOperations;
import dev.dialtone.chime.number.NumberAssociations;
import dev.dialtone.core.dispatch.RequestContext;

/** The numbers of voice connectors. */
final class ConnectorNumbers implements VoiceConnectorNumberOperations {

    private static final String ID_FIELD = "VoiceConnectorId";

    private final ConnectorStores stores;
    private final NumberAssociations numbers;

    ConnectorNumbers(ConnectorStores stores, NumberAssociations numbers) {
        this.stores = stores;
        this.numbers = numbers;
    }

    @Override
    public AssociatePhoneNumbersWithVoiceConnectorResponse associatePhoneNumbersWithVoiceConnector(
            AssociatePhoneNumbersWithVoiceConnectorRequest input, RequestContext context) {
        StoredVoiceConnector connector = stores.connectors.require(context, input.voiceConnectorId(), ID_FIELD);
        return AssociatePhoneNumbersWithVoiceConnectorResponse.builder()
                .phoneNumberErrors(numbers.associate(
                        stores.connectors.scope(context),
                        input.e164PhoneNumbers(),
                        PhoneNumberAssociationName.VOICE_CONNECTOR_ID,
                        connector.voiceConnectorId(),
                        Boolean.TRUE.equals(input.forceAssociate())))
                .build();
    }

    @Override
    public DisassociatePhoneNumbersFromVoiceConnectorResponse disassociatePhoneNumbersFromVoiceConnector(
            DisassociatePhoneNumbersFromVoiceConnectorRequest input, RequestContext context) {
        StoredVoiceConnector connector = stores.connectors.require(context, input.voiceConnectorId(), ID_FIELD);
        return DisassociatePhoneNumbersFromVoiceConnectorResponse.builder()
                .phoneNumberErrors(numbers.disassociate(
                        stores.connectors.scope(context),
                        input.e164PhoneNumbers(),
                        PhoneNumberAssociationName.VOICE_CONNECTOR_ID,
                        connector.voiceConnectorId()))
                .build();
    }
}
