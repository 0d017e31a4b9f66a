package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds origination identities by what a request says of them: the members OriginationIdentity and IsoCountryCode. */
final class OriginationIdentities {
    private static final String FIELD = "originationIdentity";
    private static final String COUNTRY_FIELD = "isoCountryCode";
    private static final Pattern SENDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,11}");

    private final Stores stores;

    OriginationIdentities(Stores stores) {
        this.stores = stores;
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
            throw Refusals.invalid(
                    ValidationExceptionReason.COUNTRY_CODE_MISMATCH,
                    COUNTRY_FIELD,
                    "The identity is of " + country + ", not of " + asked);
        }
    }

    private OriginationIdentity requireByArn(
            RequestContext context, String text, @Nullable String country, Set<ResourceType> kinds) {
        ResourceArn arn = ResourceArn.parse(text)
                .filter(parsed -> kinds.contains(parsed.type()))
                .orElseThrow(() -> Refusals.invalid(
                        ValidationExceptionReason.INVALID_ARN, FIELD, text + " is not the ARN of one of " + kinds));
        if (arn.type().equals(ResourceType.SENDER_ID) && country == null) {
            // Terraform's pool resource has seen AWS answer this, for all that the ARN says the country.
            throw Refusals.invalid(
                    ValidationExceptionReason.INVALID_ARN, "senderId", "The ARN of a sender ID needs isoCountryCode");
        }
        Optional<OriginationIdentity> found =
                arn.isOwn(context) ? find(context.scope(), arn.type(), arn.id()) : Optional.empty();
        return found.orElseThrow(() -> Refusals.notFound(
                arn.type(), arn.type().equals(ResourceType.SENDER_ID) ? SenderIds.idOfKey(arn.id()) : arn.id()));
    }

    private OriginationIdentity requireById(Scope scope, String id, @Nullable String country, Set<ResourceType> kinds) {
        ResourceType kind = kindByForm(id);
        Optional<OriginationIdentity> found = kinds.contains(kind) ? find(scope, kind, id) : Optional.empty();
        if (found.isEmpty()
                && kinds.contains(ResourceType.SENDER_ID)
                && SENDER_ID.matcher(id).matches()) {
            if (country != null) {
                found = find(scope, ResourceType.SENDER_ID, SenderIds.key(id, country));
            } else if (kind.equals(ResourceType.SENDER_ID)) {
                throw missingCountry();
            }
        }
        return found.orElseThrow(() -> notFound(id, kind, kinds));
    }

    private static ValidationException missingCountry() {
        return Refusals.invalid(
                ValidationExceptionReason.MISSING_PARAMETER, COUNTRY_FIELD, "A sender ID needs its country");
    }

    private static ResourceNotFoundException notFound(String id, ResourceType kind, Set<ResourceType> kinds) {
        boolean couldBe = kinds.contains(kind)
                && (!kind.equals(ResourceType.SENDER_ID)
                        || SENDER_ID.matcher(id).matches());
        return Refusals.notFound(couldBe ? kind : ResourceType.PHONE_NUMBER, id);
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
            return stores.phoneNumbers.find(scope, key).map(OriginationIdentity::of);
        } else if (kind.equals(ResourceType.SENDER_ID)) {
            return stores.senderIds.find(scope, key).map(OriginationIdentity::of);
        } else if (kind.equals(ResourceType.POOL)) {
            return stores.pools.find(scope, key).map(OriginationIdentity::of);
        } else if (kind.equals(ResourceType.RCS_AGENT)) {
            return stores.rcsAgents.find(scope, key).map(OriginationIdentity::of);
        }
        return Optional.empty();
    }
}
