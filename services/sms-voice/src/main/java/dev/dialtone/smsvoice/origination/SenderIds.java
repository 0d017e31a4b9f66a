package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.DescribeSenderIdsRequest;
import dev.dialtone.smsvoice.model.DescribeSenderIdsResult;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ReleaseSenderIdRequest;
import dev.dialtone.smsvoice.model.ReleaseSenderIdResult;
import dev.dialtone.smsvoice.model.RequestSenderIdRequest;
import dev.dialtone.smsvoice.model.RequestSenderIdResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SenderIdInformation;
import dev.dialtone.smsvoice.model.SenderIdOperations;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.StoredSenderId;
import dev.dialtone.smsvoice.model.UpdateSenderIdRequest;
import dev.dialtone.smsvoice.model.UpdateSenderIdResult;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.Country;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.MessageRates;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sender IDs. The same text in two countries is two of them. They are there at once and have no states. AWS keeps and shows
 * them in upper case, and finds them whatever the case that a request writes them in; so says Terraform's sender ID resource.
 */
final class SenderIds implements SenderIdOperations {
    private static final ResourceType TYPE = ResourceType.SENDER_ID;
    private static final int LONGEST = 11;
    private static final String ID_FIELD = "senderId";
    private static final String COUNTRY_FIELD = "isoCountryCode";
    private static final List<NumberCapability> CAPABILITIES = List.of(NumberCapability.SMS);

    /** AWS's price list has none for them; that it shows zero is a guess. */
    static final String MONTHLY_PRICE = "0.00";

    private final OriginationStores stores;
    private final ResourceKit kit;
    private final PoolMembers pools;
    private final SenderIdAssociation senderIdAssociation;

    SenderIds(OriginationStores stores, PoolMembers pools, SenderIdAssociation senderIdAssociation, ResourceKit kit) {
        this.stores = stores;
        this.kit = kit;
        this.pools = pools;
        this.senderIdAssociation = senderIdAssociation;
    }

    /** A sender ID, or the key of one, as it is kept: in upper case. What has other letters than ASCII's is none, and stays so. */
    static String kept(String idOrKey) {
        return idOrKey.chars().allMatch(letter -> letter < 0x80) ? idOrKey.toUpperCase(Locale.ROOT) : idOrKey;
    }

    /** Finds a sender ID among all; also the end of its ARN. */
    static String key(String senderId, String country) {
        return senderId + '/' + country;
    }

    /** {@link #key(String, String)} of a sender ID. */
    static String key(StoredSenderId senderId) {
        return key(senderId.senderId(), senderId.isoCountryCode());
    }

    /** The sender ID of a {@link #key}. */
    static String idOfKey(String key) {
        int slash = key.lastIndexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    @Override
    public RequestSenderIdResult requestSenderId(RequestSenderIdRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        String id = kept(input.senderId());
        String country = input.isoCountryCode();
        requireWellFormed(id);
        requireOpen(country);
        String key = key(id, country);
        if (stores.senderIds.exists(scope, key)) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_ALREADY_EXISTS, TYPE, id);
        }
        kit.requireQuota(scope, ServiceQuotaExceededExceptionReason.SENDER_IDS_PER_ACCOUNT, stores.senderIds);

        StoredSenderId senderId = StoredSenderId.builder()
                .senderIdArn(stores.senderIds.arn(context, key))
                .senderId(id)
                .isoCountryCode(country)
                .messageTypes(messageTypes(input.messageTypes()))
                .monthlyLeasingPrice(MONTHLY_PRICE)
                .deletionProtectionEnabled(Boolean.TRUE.equals(input.deletionProtectionEnabled()))
                .build();
        stores.senderIds.create(context, senderId, tags.byKey());
        return RequestSenderIdResult.builder().from(senderId).tags(tags.shown()).build();
    }

    @Override
    public DescribeSenderIdsResult describeSenderIds(DescribeSenderIdsRequest input, RequestContext context) {
        Page<SenderIdInformation> page = new Listing<>(stores.senderIds, "senderIds")
                .page(
                        context,
                        input,
                        input.senderIds(),
                        asked -> require(context, asked.senderId(), asked.isoCountryCode()),
                        input.owner(),
                        SenderIdFilters.of(input.filters()))
                .map(SenderIds::shown);
        return DescribeSenderIdsResult.builder()
                .senderIds(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** A sender ID as DescribeSenderIds shows it. */
    static SenderIdInformation shown(StoredSenderId senderId) {
        return SenderIdInformation.builder()
                .from(senderId)
                .messagingLimits(MessageRates.limits(MessageRates.SENDER_ID, senderId.isoCountryCode(), CAPABILITIES))
                .build();
    }

    @Override
    public UpdateSenderIdResult updateSenderId(UpdateSenderIdRequest input, RequestContext context) {
        StoredSenderId senderId = require(context, input.senderId(), input.isoCountryCode());
        if (input.deletionProtectionEnabled() != null) {
            senderId = stores.senderIds.put(
                    context.scope(),
                    senderId.toBuilder()
                            .deletionProtectionEnabled(input.deletionProtectionEnabled())
                            .build());
        }
        return UpdateSenderIdResult.builder().from(senderId).build();
    }

    @Override
    public ReleaseSenderIdResult releaseSenderId(ReleaseSenderIdRequest input, RequestContext context) {
        Scope scope = context.scope();
        StoredSenderId senderId = require(context, input.senderId(), input.isoCountryCode());
        OriginationIdentity identity = OriginationIdentity.of(senderId);
        if (senderId.deletionProtectionEnabled()) {
            throw identity.conflict(ConflictExceptionReason.DELETION_PROTECTION_ENABLED);
        }
        if (pools.isInAny(scope, identity)) {
            throw identity.conflict(ConflictExceptionReason.SENDER_ID_ASSOCIATED_TO_POOL);
        }
        stores.senderIds.remove(scope, identity.key());
        senderIdAssociation.forget(scope, senderId);
        return ReleaseSenderIdResult.builder()
                .from(senderId)
                .registrationId(senderId.registrationId())
                .build();
    }

    /** The sender ID of an id or ARN and a country, else not found. An ARN of another country is a ValidationException. */
    private StoredSenderId require(RequestContext context, String idOrArn, String country) {
        String key = key(idOrArn, country);
        if (idOrArn.startsWith("arn:")) {
            key = kept(stores.senderIds.idOf(context, idOrArn, ID_FIELD));
            OriginationIdentities.requireCountry(key.substring(key.lastIndexOf('/') + 1), country);
        }
        String id = idOfKey(key);
        return stores.senderIds.find(context.scope(), key).orElseThrow(() -> SmsVoiceErrors.notFound(TYPE, id));
    }

    /** Refuses a country in which a sender ID cannot be had for the asking. */
    private static void requireOpen(String country) {
        switch (Country.senderIdsIn(country)) {
            case REGISTRATION ->
                throw SmsVoiceErrors.invalid(
                        ValidationExceptionReason.SENDER_ID_REQUIRES_REGISTRATION,
                        COUNTRY_FIELD,
                        "Sender IDs of " + country + " need a registration");
            case NONE ->
                throw SmsVoiceErrors.invalid(
                        ValidationExceptionReason.SENDER_ID_NOT_SUPPORTED,
                        COUNTRY_FIELD,
                        "There are no sender IDs in " + country);
            case OPEN -> {}
        }
    }

    /** What AWS demands beyond the pattern of the contract. */
    private static void requireWellFormed(String senderId) {
        if (!hasLetter(senderId)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER, ID_FIELD, "A sender ID has at least one letter");
        }
        if (endsInHyphen(senderId)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER,
                    ID_FIELD,
                    "A sender ID neither begins nor ends with a hyphen");
        }
    }

    /** Whether a text that no contract has checked can be a sender ID. */
    static boolean isWellFormed(String text) {
        return text.length() <= LONGEST
                && text.chars().allMatch(SenderIds::isAllowed)
                && hasLetter(text)
                && !endsInHyphen(text);
    }

    private static boolean isAllowed(int letter) {
        return letter < 128 && (Character.isLetterOrDigit(letter) || letter == '_' || letter == '-');
    }

    private static boolean hasLetter(String senderId) {
        return senderId.chars().anyMatch(Character::isLetter);
    }

    private static boolean endsInHyphen(String senderId) {
        return senderId.startsWith("-") || senderId.endsWith("-");
    }

    /** Those asked for; transactional ones when a request names none, as Terraform's sender ID resource says. */
    private static List<MessageType> messageTypes(@Nullable List<MessageType> asked) {
        return asked == null || asked.isEmpty()
                ? List.of(MessageType.TRANSACTIONAL)
                : asked.stream().distinct().toList();
    }
}
