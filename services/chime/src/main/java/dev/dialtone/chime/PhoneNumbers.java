package dev.dialtone.chime;

import dev.dialtone.chime.model.BatchDeletePhoneNumberRequest;
import dev.dialtone.chime.model.BatchDeletePhoneNumberResponse;
import dev.dialtone.chime.model.BatchUpdatePhoneNumberRequest;
import dev.dialtone.chime.model.BatchUpdatePhoneNumberResponse;
import dev.dialtone.chime.model.DeletePhoneNumberRequest;
import dev.dialtone.chime.model.GetPhoneNumberRequest;
import dev.dialtone.chime.model.GetPhoneNumberResponse;
import dev.dialtone.chime.model.HeldNumber;
import dev.dialtone.chime.model.ListPhoneNumbersRequest;
import dev.dialtone.chime.model.ListPhoneNumbersResponse;
import dev.dialtone.chime.model.ListSupportedPhoneNumberCountriesRequest;
import dev.dialtone.chime.model.ListSupportedPhoneNumberCountriesResponse;
import dev.dialtone.chime.model.PhoneNumber;
import dev.dialtone.chime.model.PhoneNumberCapabilities;
import dev.dialtone.chime.model.PhoneNumberError;
import dev.dialtone.chime.model.PhoneNumberOperations;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.PhoneNumberType;
import dev.dialtone.chime.model.RestorePhoneNumberRequest;
import dev.dialtone.chime.model.RestorePhoneNumberResponse;
import dev.dialtone.chime.model.SearchAvailablePhoneNumbersRequest;
import dev.dialtone.chime.model.SearchAvailablePhoneNumbersResponse;
import dev.dialtone.chime.model.UpdatePhoneNumberRequest;
import dev.dialtone.chime.model.UpdatePhoneNumberRequestItem;
import dev.dialtone.chime.model.UpdatePhoneNumberResponse;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Page;
import dev.dialtone.core.state.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The phone numbers of an account, as clients ask for them, change them and let them go. */
final class PhoneNumbers implements PhoneNumberOperations {

    /** AWS documents none. */
    private static final int DEFAULT_PAGE = 99;

    /** Planned at the first answer; a start has no use for it. */
    private static final class Answer {
        static final Projection<HeldNumber, PhoneNumber> PLAN = Projection.of(HeldNumber.SCHEMA, PhoneNumber.SCHEMA);
    }

    private final HeldNumbers numbers;
    private final Orders orders;
    private final NumberSearch search;

    PhoneNumbers(HeldNumbers numbers, Orders orders, NumberSearch search) {
        this.numbers = numbers;
        this.orders = orders;
        this.search = search;
    }

    @Override
    public SearchAvailablePhoneNumbersResponse searchAvailablePhoneNumbers(
            SearchAvailablePhoneNumbersRequest input, RequestContext context) {
        return search.search(input, context);
    }

    @Override
    public ListSupportedPhoneNumberCountriesResponse listSupportedPhoneNumberCountries(
            ListSupportedPhoneNumberCountriesRequest input, RequestContext context) {
        return ListSupportedPhoneNumberCountriesResponse.builder()
                .phoneNumberCountries(Countries.of(input.productType()))
                .build();
    }

    @Override
    public ListPhoneNumbersResponse listPhoneNumbers(ListPhoneNumbersRequest input, RequestContext context) {
        if ((input.filterName() == null) != (input.filterValue() == null)) {
            throw Refusal.badRequest("FilterName and FilterValue: one of them (expected: both or none)")
                    .exception();
        }
        Scope scope = HeldNumbers.scope(context.scope());
        Audience audience = Audience.of(context);
        Page<HeldNumber> page = numbers.page(
                scope,
                context.page(input, DEFAULT_PAGE),
                number -> audience.lists(number.productType()) && passes(number, input, audience));
        page.items().forEach(number -> numbers.noteShown(scope, number));
        page.items().stream().map(HeldNumber::orderId).distinct().forEach(orderId -> orders.noteShown(scope, orderId));
        return ListPhoneNumbersResponse.builder()
                .phoneNumbers(page.items().stream()
                        .map(number -> shown(number, audience))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public GetPhoneNumberResponse getPhoneNumber(GetPhoneNumberRequest input, RequestContext context) {
        Scope scope = HeldNumbers.scope(context.scope());
        HeldNumber number = require(scope, input.phoneNumberId());
        numbers.noteShown(scope, number);
        orders.noteShown(scope, number.orderId());
        return GetPhoneNumberResponse.builder()
                .phoneNumber(shown(number, Audience.of(context)))
                .build();
    }

    @Override
    public UpdatePhoneNumberResponse updatePhoneNumber(UpdatePhoneNumberRequest input, RequestContext context) {
        Scope scope = HeldNumbers.scope(context.scope());
        HeldNumber number = require(scope, input.phoneNumberId());
        NumberUpdate update = new NumberUpdate(input.productType(), input.callingName(), input.name());
        update.refusal().or(() -> update.refusal(number, context.now())).ifPresent(refusal -> {
            throw refusal.exception();
        });
        return UpdatePhoneNumberResponse.builder()
                .phoneNumber(shown(apply(scope, update, number), Audience.of(context)))
                .build();
    }

    @Override
    public BatchUpdatePhoneNumberResponse batchUpdatePhoneNumber(
            BatchUpdatePhoneNumberRequest input, RequestContext context) {
        Scope scope = HeldNumbers.scope(context.scope());
        if (Audience.of(context) == Audience.VOICE) {
            requireDifferent(input.updatePhoneNumberRequestItems());
        }
        List<PhoneNumberError> errors = new ArrayList<>();
        for (UpdatePhoneNumberRequestItem item : input.updatePhoneNumberRequestItems()) {
            update(scope, item).ifPresent(refusal -> errors.add(refusal.of(item.phoneNumberId())));
        }
        return BatchUpdatePhoneNumberResponse.builder()
                .phoneNumberErrors(errors)
                .build();
    }

    @Override
    public Unit deletePhoneNumber(DeletePhoneNumberRequest input, RequestContext context) {
        delete(HeldNumbers.scope(context.scope()), input.phoneNumberId()).ifPresent(refusal -> {
            throw refusal.exception();
        });
        return new Unit();
    }

    @Override
    public BatchDeletePhoneNumberResponse batchDeletePhoneNumber(
            BatchDeletePhoneNumberRequest input, RequestContext context) {
        Scope scope = HeldNumbers.scope(context.scope());
        List<PhoneNumberError> errors = new ArrayList<>();
        for (String id : input.phoneNumberIds()) {
            delete(scope, id).ifPresent(refusal -> errors.add(refusal.of(id)));
        }
        return BatchDeletePhoneNumberResponse.builder()
                .phoneNumberErrors(errors)
                .build();
    }

    @Override
    public RestorePhoneNumberResponse restorePhoneNumber(RestorePhoneNumberRequest input, RequestContext context) {
        Scope scope = HeldNumbers.scope(context.scope());
        HeldNumber number = require(scope, input.phoneNumberId());
        if (!number.status().equals(PhoneNumberStatus.RELEASE_IN_PROGRESS)) {
            throw Refusal.badRequest("The phone number is in status " + number.status() + " (expected: "
                            + PhoneNumberStatus.RELEASE_IN_PROGRESS + ", to be restored)")
                    .exception();
        }
        int quota = Quotas.phoneNumbers(scope);
        if (numbers.provisioned(scope) >= quota) {
            throw Refusal.overQuota(quota).exception();
        }
        return RestorePhoneNumberResponse.builder()
                .phoneNumber(shown(numbers.restore(scope, number), Audience.of(context)))
                .build();
    }

    private HeldNumber require(Scope scope, String id) {
        return numbers.find(scope, PhoneNumberId.e164(id))
                .orElseThrow(() -> Refusal.notFound().exception());
    }

    private Optional<Refusal> update(Scope scope, UpdatePhoneNumberRequestItem item) {
        NumberUpdate update = new NumberUpdate(item.productType(), item.callingName(), item.name());
        Optional<HeldNumber> number = numbers.find(scope, PhoneNumberId.e164(item.phoneNumberId()));
        if (number.isEmpty()) {
            return Optional.of(Refusal.notFound());
        }
        Optional<Refusal> refusal = update.refusal()
                .or(() ->
                        update.refusal(number.get(), scope.account().timeline().now()));
        if (refusal.isEmpty()) {
            apply(scope, update, number.get());
        }
        return refusal;
    }

    private HeldNumber apply(Scope scope, NumberUpdate update, HeldNumber number) {
        HeldNumber changed = numbers.change(
                scope, update.appliedTo(number, scope.account().timeline().now()));
        if (update.beginsCallingName()) {
            numbers.beginCallingName(scope, changed);
        }
        return changed;
    }

    private Optional<Refusal> delete(Scope scope, String id) {
        Optional<HeldNumber> number = numbers.find(scope, PhoneNumberId.e164(id));
        if (number.isEmpty()) {
            return Optional.of(Refusal.notFound());
        }
        Optional<Refusal> refusal = numbers.deletionRefusal(number.get());
        if (refusal.isEmpty()) {
            numbers.delete(scope, number.get());
        }
        return refusal;
    }

    private static void requireDifferent(List<UpdatePhoneNumberRequestItem> items) {
        Set<String> seen = new HashSet<>();
        for (UpdatePhoneNumberRequestItem item : items) {
            if (!seen.add(PhoneNumberId.e164(item.phoneNumberId()))) {
                throw Refusal.badRequest("PhoneNumberId: " + item.phoneNumberId() + " twice (expected: once)")
                        .exception();
            }
        }
    }

    private static boolean passes(HeldNumber number, ListPhoneNumbersRequest filter, Audience audience) {
        boolean isOfStatus = filter.status() == null || number.status().value().equals(filter.status());
        boolean isOfProduct =
                filter.productType() == null || number.productType().equals(filter.productType());
        return isOfStatus
                && isOfProduct
                && (filter.filterName() == null
                        || audience.shown(number.associations()).stream()
                                .anyMatch(association -> Objects.equals(filter.filterName(), association.name())
                                        && Objects.equals(filter.filterValue(), association.value())));
    }

    private static PhoneNumber shown(HeldNumber number, Audience audience) {
        return Answer.PLAN.apply(number).toBuilder()
                .associations(audience.shown(number.associations()))
                .capabilities(capabilities(number))
                .build();
    }

    /** AWS's examples show a local number of the United States with every capability. */
    private static PhoneNumberCapabilities capabilities(HeldNumber number) {
        boolean canText =
                number.type().equals(PhoneNumberType.LOCAL) && number.country().equals(Countries.UNITED_STATES);
        return PhoneNumberCapabilities.builder()
                .inboundCall(true)
                .outboundCall(true)
                .inboundSMS(canText)
                .outboundSMS(canText)
                .inboundMMS(canText)
                .outboundMMS(canText)
                .build();
    }
}
