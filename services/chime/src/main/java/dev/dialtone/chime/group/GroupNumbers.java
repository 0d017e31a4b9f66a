package dev.dialtone.chime.group;

import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.voice.AssociatePhoneNumbersWithVoiceConnectorGroupRequest;
import dev.dialtone.chime.model.voice.AssociatePhoneNumbersWithVoiceConnectorGroupResponse;
import dev.dialtone.chime.model.voice.DisassociatePhoneNumbersFromVoiceConnectorGroupRequest;
import dev.dialtone.chime.model.voice.DisassociatePhoneNumbersFromVoiceConnectorGroupResponse;
import dev.dialtone.chime.model.voice.StoredVoiceConnectorGroup;
import dev.dialtone.chime.model.voice.VoiceConnectorGroupNumberOperations;
import dev.dialtone.chime.number.NumberAssociations;
import dev.dialtone.core.dispatch.RequestContext;

/** The numbers of groups. */
final class GroupNumbers implements VoiceConnectorGroupNumberOperations {

    private static final String ID_FIELD = "VoiceConnectorGroupId";

    private final GroupStores stores;
    private final NumberAssociations numbers;

    GroupNumbers(GroupStores stores, NumberAssociations numbers) {
        this.stores = stores;
        this.numbers = numbers;
    }

    @Override
    public AssociatePhoneNumbersWithVoiceConnectorGroupResponse associatePhoneNumbersWithVoiceConnectorGroup(
            AssociatePhoneNumbersWithVoiceConnectorGroupRequest input, RequestContext context) {
        StoredVoiceConnectorGroup group = stores.groups.require(context, input.voiceConnectorGroupId(), ID_FIELD);
        return AssociatePhoneNumbersWithVoiceConnectorGroupResponse.builder()
                .phoneNumberErrors(numbers.associate(
                        stores.groups.scope(context),
                        input.e164PhoneNumbers(),
                        PhoneNumberAssociationName.VOICE_CONNECTOR_GROUP_ID,
                        group.voiceConnectorGroupId(),
                        Boolean.TRUE.equals(input.forceAssociate())))
                .build();
    }

    @Override
    public DisassociatePhoneNumbersFromVoiceConnectorGroupResponse disassociatePhoneNumbersFromVoiceConnectorGroup(
            DisassociatePhoneNumbersFromVoiceConnectorGroupRequest input, RequestContext context) {
        StoredVoiceConnectorGroup group = stores.groups.require(context, input.voiceConnectorGroupId(), ID_FIELD);
        return DisassociatePhoneNumbersFromVoiceConnectorGroupResponse.builder()
                .phoneNumberErrors(numbers.disassociate(
                        stores.groups.scope(context),
                        input.e164PhoneNumbers(),
                        PhoneNumberAssociationName.VOICE_CONNECTOR_GROUP_ID,
                        group.voiceConnectorGroupId()))
                .build();
    }
}
