package dev.dialtone.connect.number;

import static dev.dialtone.connect.model.PhoneNumberWorkflowStatus.IN_PROGRESS;

import dev.dialtone.connect.model.ImportPhoneNumberRequest;
import dev.dialtone.connect.model.ImportPhoneNumberResponse;
import dev.dialtone.connect.model.PhoneNumberCountryCode;
import dev.dialtone.connect.model.PhoneNumberImportOperations;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.telephony.connect.SourceNumbers;
import dev.dialtone.telephony.connect.SourceNumbers.SourceNumber;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Numbers of AWS End User Messaging SMS that Connect takes part in: both services show them. */
final class PhoneNumberImports implements PhoneNumberImportOperations {
    private static final String SERVICE = "sms-voice";

    private static final Map<String, PhoneNumberType> TYPES = Map.of(
            "SHORT_CODE", PhoneNumberType.SHORT_CODE,
            "TOLL_FREE", PhoneNumberType.TOLL_FREE,
            "LONG_CODE", PhoneNumberType.DID,
            "TEN_DLC", PhoneNumberType.DID);

    private final NumberStores stores;
    private final Targets targets;
    private final NumberQuota quota;
    private final Supplier<SourceNumbers> sources;
    private final ResourceKit kit;

    PhoneNumberImports(
            NumberStores stores, Targets targets, NumberQuota quota, Supplier<SourceNumbers> sources, ResourceKit kit) {
        this.stores = stores;
        this.targets = targets;
        this.quota = quota;
        this.sources = sources;
        this.kit = kit;
    }

    @Override
    public ImportPhoneNumberResponse importPhoneNumber(ImportPhoneNumberRequest input, RequestContext context) {
        Target target = targets.toClaim(context, null, input.instanceId());
        SourceNumber source = requireSource(context, input.sourcePhoneNumberArn());
        PhoneNumberType type = Optional.ofNullable(TYPES.get(source.type()))
                .orElseThrow(() -> ConnectErrors.invalidParameter("SourcePhoneNumberArn: a phone number of type "
                        + source.type() + " (expected: one of another type)"));
        if (stores.phoneNumbers.entries().stream(context.scope())
                .anyMatch(number -> source.id().equals(number.sourcePhoneNumberId()))) {
            throw Claimable.notAvailable(source.identity());
        }
        quota.requireCalm(context.scope(), target.instance());
        quota.requireRoom(context.scope(), target.instance());
        Map<String, String> tags = kit.tags().checked(context.scope(), input.tags());
        String id = context.account().ids().uuid();
        StoredPhoneNumber imported = stores.phoneNumbers.create(
                context,
                target.into(StoredPhoneNumber.builder())
                        .phoneNumberId(id)
                        .phoneNumberArn(stores.phoneNumbers.arn(context, id))
                        .phoneNumber(shown(source.identity()))
                        .phoneNumberCountryCode(country(source))
                        .phoneNumberType(type)
                        .phoneNumberDescription(input.phoneNumberDescription())
                        .sourcePhoneNumberArn(source.arn())
                        .sourcePhoneNumberId(source.id())
                        .status(IN_PROGRESS)
                        .build(),
                tags);
        quota.noteTurnover(context.scope(), target.instance().id());
        return ImportPhoneNumberResponse.builder().from(imported).build();
    }

    private SourceNumber requireSource(RequestContext context, String arn) {
        Arn parsed = Arn.parse(arn)
                .filter(Arn::isWellFormed)
                .filter(each -> each.service().equals(SERVICE) && each.type().equals(PhoneNumbers.TYPE))
                .orElseThrow(() -> ConnectErrors.invalidParameter("SourcePhoneNumberArn: " + Excerpt.of(arn)
                        + " (expected: the ARN of a phone number of AWS End User Messaging SMS)"));
        if (!parsed.region().equals(context.region())) {
            throw ConnectErrors.invalidParameter("SourcePhoneNumberArn: a phone number of "
                    + Excerpt.of(parsed.region()) + " (expected: one of " + context.region() + ")");
        }
        return sources.get()
                .find(context.scope(), arn)
                .orElseThrow(() -> ConnectErrors.notFound("Phone number not found: " + Excerpt.of(arn)));
    }

    private static PhoneNumberCountryCode country(SourceNumber source) {
        return PhoneNumberCountryCode.of(source.country());
    }

    /** Connect's contract has no number without a plus sign in front. */
    private static String shown(String identity) {
        return NumberPlan.isShortCode(identity) ? "+" + identity : identity;
    }
}
