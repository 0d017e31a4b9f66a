package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.ResourceArn;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds origination identities by what a request says of them: the members OriginationIdentity and IsoCountryCode. */
public final class OriginationIdentities {
    private static final String FIELD = "originationIdentity";
    private static final String COUNTRY_FIELD = "isoCountryCode";
    private static final int LONGEST_SENDER_ID = 11;

    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

    private final OriginationStores stores;
    private final Supplier<ResourceLookup<RcsAgent>> rcsAgents;
    private final Inventory inventory;

    OriginationIdentities(OriginationStores stores, Supplier<ResourceLookup<RcsAgent>> rcsAgents, Inventory inventory) {
        this.stores = stores;
        this.rcsAgents = rcsAgents;
        this.inventory = inventory;
    }

    /**
     * The identity that a message is to be sent from: an id, an ARN, or a number in E.164. Empty for a text that has the
     * form of a sender ID and is none of the account's: many countries let everybody use any.
     *
     * @param country of the recipient, for sender IDs that are named without their ARN
     * @param kinds what such messages are sent from; the ARN of another kind is a ValidationException
     */
    public Optional<OriginationIdentity> ofMessage(
            RequestContext context, String text, @Nullable String country, Set<ResourceType> kinds) {
        if (text.startsWith("arn:")) {
            ResourceArn arn = requireArn(text, kinds);
            return Optional.of(requireOwn(context, arn));
        }
        Scope scope = context.scope();
        ResourceType kind = kindByForm(text);
        if (!kind.equals(ResourceType.SENDER_ID)) {
            Optional<OriginationIdentity> found = kinds.contains(kind) ? find(scope, kind, text) : Optional.empty();
            return Optional.of(found.orElseThrow(() -> notFound(text, kind, kinds)));
        }
        if (kinds.contains(ResourceType.PHONE_NUMBER) && !hasLetter(text)) {
            return Optional.of(byNumber(context, text)
                    .orElseThrow(() -> SmsVoiceErrors.notFound(ResourceType.PHONE_NUMBER, text)));
        }
        if (!kinds.contains(ResourceType.SENDER_ID) || !couldBeSenderId(text) || !hasLetter(text)) {
            throw notFound(text, kind, kinds);
        }
        return country == null ? Optional.empty() : find(scope, ResourceType.SENDER_ID, SenderIds.key(text, country));
    }

    /** The identity of an ARN that this class gave before; not found when it has gone since. */
    public OriginationIdentity again(Scope scope, String arn) {
        ResourceArn parsed =
                ResourceArn.parse(arn).orElseThrow(() -> new IllegalArgumentException(arn + " (expected: an ARN)"));
        return find(scope, parsed.type(), parsed.id())
                .orElseThrow(() -> SmsVoiceErrors.notFound(parsed.type(), parsed.id()));
    }

    private Optional<OriginationIdentity> byNumber(RequestContext context, String number) {
        return NumberPlan.e164(number)
                .flatMap(e164 -> inventory.holder(context.scope(), e164))
                .flatMap(ResourceArn::parse)
                .filter(arn -> arn.isOwn(context))
                .flatMap(arn -> find(context.scope(), arn.type(), arn.id()));
    }

    private static boolean hasLetter(String text) {
        return LETTER.matcher(text).find();
    }

    /**
     * The identity of an id or ARN. An id is a sender ID's when its form is no other kind's; then the request has to
     * name the country, too.
     *
     * @param country the member IsoCountryCode; it may be absent for all but sender IDs, and another country than the
     *     identity's is a ValidationException
     * @param kinds what the operation takes; the ARN of another kind is a ValidationException
     */
    OriginationIdentity require(
            RequestContext context, String idOrArn, @Nullable String country, Set<ResourceType> kinds) {
        OriginationIdentity found = idOrArn.startsWith("arn:")
                ? requireByArn(context, idOrArn, country, kinds)
                : requireById(context.scope(), idOrArn, country, kinds);
        requireCountry(found.country(), country);
        return found;
    }

    /** Refuses a country that a request names beside an identity of another one. */
    static void requireCountry(@Nullable String country, @Nullable String asked) {
        if (country != null && asked != null && !country.equals(asked)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.COUNTRY_CODE_MISMATCH,
                    COUNTRY_FIELD,
                    "The identity is of " + country + ", not of " + asked);
        }
    }

    private OriginationIdentity requireByArn(
            RequestContext context, String text, @Nullable String country, Set<ResourceType> kinds) {
        ResourceArn arn = requireArn(text, kinds);
        if (arn.type().equals(ResourceType.SENDER_ID) && country == null) {
            // Terraform's pool resource has seen AWS answer this, for all that the ARN says the country.
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_ARN, "senderId", "The ARN of a sender ID needs isoCountryCode");
        }
        return requireOwn(context, arn);
    }

    private static ResourceArn requireArn(String text, Set<ResourceType> kinds) {
        return ResourceArn.parse(text)
                .filter(arn -> kinds.contains(arn.type()))
                .orElseThrow(() -> SmsVoiceErrors.invalid(
                        ValidationExceptionReason.INVALID_ARN,
                        FIELD,
                        text + " is not the ARN of one of " + names(kinds)));
    }

    private OriginationIdentity requireOwn(RequestContext context, ResourceArn arn) {
        Optional<OriginationIdentity> found =
                arn.isOwn(context) ? find(context.scope(), arn.type(), arn.id()) : Optional.empty();
        return found.orElseThrow(() -> SmsVoiceErrors.notFound(
                arn.type(), arn.type().equals(ResourceType.SENDER_ID) ? SenderIds.idOfKey(arn.id()) : arn.id()));
    }

    /** In the same order in each run, which a set's own is not. */
    private static List<String> names(Set<ResourceType> kinds) {
        return kinds.stream().map(ResourceType::value).sorted().toList();
    }

    private OriginationIdentity requireById(Scope scope, String id, @Nullable String country, Set<ResourceType> kinds) {
        ResourceType kind = kindByForm(id);
        Optional<OriginationIdentity> found = kinds.contains(kind) ? find(scope, kind, id) : Optional.empty();
        if (found.isEmpty() && kinds.contains(ResourceType.SENDER_ID) && couldBeSenderId(id)) {
            if (country != null) {
                found = find(scope, ResourceType.SENDER_ID, SenderIds.key(id, country));
            } else if (kind.equals(ResourceType.SENDER_ID)) {
                throw missingCountry();
            }
        }
        return found.orElseThrow(() -> notFound(id, kind, kinds));
    }

    private static ValidationException missingCountry() {
        return SmsVoiceErrors.invalid(
                ValidationExceptionReason.MISSING_PARAMETER, COUNTRY_FIELD, "A sender ID needs its country");
    }

    private static ResourceNotFoundException notFound(String id, ResourceType kind, Set<ResourceType> kinds) {
        boolean couldBe = kinds.contains(kind) && (!kind.equals(ResourceType.SENDER_ID) || couldBeSenderId(id));
        return SmsVoiceErrors.notFound(couldBe ? kind : ResourceType.PHONE_NUMBER, id);
    }

    /** The contract lets an identity have no other characters than these two and a sender ID's. */
    private static boolean couldBeSenderId(String id) {
        return id.length() <= LONGEST_SENDER_ID && id.indexOf(':') < 0 && id.indexOf('/') < 0;
    }

    /** The kind whose ids begin so; what looks like no other is a sender ID. */
    private static ResourceType kindByForm(String id) {
        if (id.startsWith("phone-")) {
            return ResourceType.PHONE_NUMBER;
        } else if (id.startsWith("pool-")) {
            return ResourceType.POOL;
        } else if (id.startsWith("rcs-")) {
            return ResourceType.RCS_AGENT;
        }
        return ResourceType.SENDER_ID;
    }

    private Optional<OriginationIdentity> find(Scope scope, ResourceType kind, String key) {
        if (kind.equals(ResourceType.PHONE_NUMBER)) {
            return stores.phoneNumbers.use(scope, key).map(OriginationIdentity::of);
        } else if (kind.equals(ResourceType.SENDER_ID)) {
            return stores.senderIds.find(scope, key).map(OriginationIdentity::of);
        } else if (kind.equals(ResourceType.POOL)) {
            return stores.pools.use(scope, key).map(OriginationIdentity::of);
        } else if (kind.equals(ResourceType.RCS_AGENT)) {
            return rcsAgents.get().find(scope, key).map(OriginationIdentity::of);
        }
        return Optional.empty();
    }
}
