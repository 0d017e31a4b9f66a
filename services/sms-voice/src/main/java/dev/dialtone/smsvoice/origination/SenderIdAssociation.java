package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.StoredSenderId;
import dev.dialtone.smsvoice.model.SupportedAssociation;
import dev.dialtone.smsvoice.registration.Registrable;
import dev.dialtone.smsvoice.registration.RegistrationFieldValues;
import dev.dialtone.smsvoice.registration.RegistrationLifecycle;
import dev.dialtone.smsvoice.registration.RegistrationModule;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sender IDs that registrations ask for: with the approval they are there, or, where they were there before, are
 * registered. Associations show them as {@code EXAMPLE/GB}.
 */
final class SenderIdAssociation implements Registrable {
    private static final String RESOURCE_TYPE = "SENDER_ID";
    private static final String SENDER_ID = "senderIdInfo.senderId";
    private static final String USE_CASE = "messagingUseCase.useCaseCategory";

    /** As the two kinds of forms write it. */
    private static final Set<String> MARKETING = Set.of("Promotions and marketing", "PROMOTIONS_AND_MARKETING");

    private final OriginationStores stores;
    private final Supplier<RegistrationModule> registrations;

    SenderIdAssociation(OriginationStores stores, Supplier<RegistrationModule> registrations) {
        this.stores = stores;
        this.registrations = registrations;
    }

    /** Takes a sender ID that has gone off the list of its registration. */
    void forget(Scope scope, StoredSenderId senderId) {
        String registrationId = senderId.registrationId();
        if (registrationId != null) {
            registrations.get().associationRules().remove(scope, registrationId, SenderIds.key(senderId));
        }
    }

    @Override
    public ResourceType type() {
        return ResourceType.SENDER_ID;
    }

    @Override
    public Optional<RegistrationAssociationMetadata> find(RequestContext context, String key) {
        return stores.senderIds.find(context.scope(), key).map(SenderIdAssociation::association);
    }

    @Override
    public void refuseUnlessFree(Scope scope, String key, Registration registration) {
        if (stores.senderIds.find(scope, key).orElseThrow().registrationId() != null) {
            throw SmsVoiceErrors.conflict(
                    ConflictExceptionReason.RESOURCE_ALREADY_ASSOCIATED, ResourceType.SENDER_ID, key);
        }
    }

    @Override
    public void associated(Scope scope, String key, Registration registration) {
        stores.senderIds.update(
                scope,
                key,
                senderId -> senderId.toBuilder()
                        .registered(true)
                        .registrationId(registration.registrationId())
                        .build());
    }

    /** One whose registration was revoked counts as unregistered. */
    @Override
    public void moved(Scope scope, String key, Registration registration) {
        boolean isInForce = RegistrationLifecycle.isInForce(registration);
        stores.senderIds
                .find(scope, key)
                .filter(senderId -> senderId.registered() != isInForce
                        && registration.registrationId().equals(senderId.registrationId()))
                .ifPresent(senderId -> stores.senderIds.put(
                        scope, senderId.toBuilder().registered(isInForce).build()));
    }

    @Override
    public void disassociated(Scope scope, String key, Registration registration) {
        stores.senderIds.update(
                scope,
                key,
                senderId -> senderId.toBuilder()
                        .registered(false)
                        .registrationId(null)
                        .build());
    }

    /** A sender ID that another registration has stays with that one. */
    @Override
    public void provision(Scope scope, Registration registration, RegistrationVersion approved) {
        Map<String, RegistrationFieldValueInformation> values = RegistrationFieldValues.byPath(approved);
        RegistrationFieldValueInformation asked = values.get(SENDER_ID);
        if (asked == null || asked.textValue() == null) {
            return;
        }
        for (SupportedAssociation supported :
                registrations.get().forms().of(registration.registrationType()).associations()) {
            if (supported.resourceType().equals(RESOURCE_TYPE) && supported.isoCountryCode() != null) {
                provision(scope, registration, asked.textValue(), supported.isoCountryCode(), messageTypes(values));
            }
        }
    }

    private void provision(
            Scope scope, Registration registration, String id, String country, List<MessageType> messageTypes) {
        String key = SenderIds.kept(SenderIds.key(id, country));
        StoredSenderId known = stores.senderIds.find(scope, key).orElse(null);
        if (known != null && known.registrationId() != null) {
            return;
        }
        StoredSenderId senderId = known == null
                ? stores.senderIds.put(
                        scope,
                        StoredSenderId.builder()
                                .senderIdArn(arn(registration, key))
                                .senderId(SenderIds.kept(id))
                                .isoCountryCode(country)
                                .messageTypes(messageTypes)
                                .monthlyLeasingPrice(SenderIds.MONTHLY_PRICE)
                                .build())
                : known;
        registrations.get().associationRules().add(scope, registration, association(senderId));
        associated(scope, key, registration);
    }

    /** No form asks for message types: what is meant for marketing sends both. */
    private static List<MessageType> messageTypes(Map<String, RegistrationFieldValueInformation> values) {
        RegistrationFieldValueInformation useCase = values.get(USE_CASE);
        List<String> choices = useCase == null ? null : useCase.selectChoices();
        return choices != null && MARKETING.containsAll(choices)
                ? List.of(MessageType.TRANSACTIONAL, MessageType.PROMOTIONAL)
                : List.of(MessageType.TRANSACTIONAL);
    }

    private static RegistrationAssociationMetadata association(StoredSenderId senderId) {
        return RegistrationAssociationMetadata.builder()
                .resourceArn(senderId.senderIdArn())
                .resourceId(SenderIds.key(senderId))
                .resourceType(RESOURCE_TYPE)
                .isoCountryCode(senderId.isoCountryCode())
                .build();
    }

    /** In the account and region of the registration. */
    private static String arn(Registration registration, String key) {
        return Arn.parse(registration.registrationArn())
                .orElseThrow()
                .withResource(ResourceType.SENDER_ID + "/" + key)
                .toString();
    }
}
