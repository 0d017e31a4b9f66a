package dev.dialtone.chime.number;

import dev.dialtone.chime.model.AssociatedPhoneNumber;
import dev.dialtone.chime.model.BatchDeletePhoneNumberRequest;
import dev.dialtone.chime.model.BatchDeletePhoneNumberResponse;
import dev.dialtone.chime.model.BatchUpdatePhoneNumberRequest;
import dev.dialtone.chime.model.BatchUpdatePhoneNumberResponse;
import dev.dialtone.chime.model.DeletePhoneNumberRequest;
import dev.dialtone.chime.model.GetPhoneNumberRequest;
import dev.dialtone.chime.model.GetPhoneNumberResponse;
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
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.UpdatePhoneNumberRequest;
import dev.dialtone.chime.model.UpdatePhoneNumberRequestItem;
import dev.dialtone.chime.model.UpdatePhoneNumberResponse;
import dev.dialtone.chime.resource.CallerView;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Listing;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The phone numbers of an account, as clients ask for them, change them and let them go. */
final class PhoneNumbers implements PhoneNumberOperations {

    private static final String ID_FIELD = "PhoneNumberId";

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredPhoneNumber, PhoneNumber> TO_PHONE_NUMBER =
                Projection.of(StoredPhoneNumber.SCHEMA, PhoneNumber.SCHEMA);
    }

    private final NumberStores stores;
    private final PhoneNumberLifecycle lifecycle;
    private final NumberSearch search;

    PhoneNumbers(NumberStores stores, PhoneNumberLifecycle lifecycle, NumberSearch search) {
        this.stores = stores;
        this.lifecycle = lifecycle;
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
            throw ChimeErrors.badRequest("FilterName and FilterValue: one of them (expected: both or none)");
        }
        CallerView view = CallerView.of(context);
        Page<StoredPhoneNumber> page =
                page(context, input, number -> view.lists(number.productType()) && matches(number, input, view));
        return ListPhoneNumbersResponse.builder()
                .phoneNumbers(page.items().stream()
                        .map(number -> toPhoneNumber(number, view))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** Of those of one association only these are looked at, however many numbers the account has. */
    private Page<StoredPhoneNumber> page(
            RequestContext context, ListPhoneNumbersRequest input, Predicate<StoredPhoneNumber> filter) {
        PageRequest request = Listing.request(context, input);
        if (input.filterName() == null || input.filterValue() == null) {
            return stores.phoneNumbers.page(context, request, filter);
        }
        Scope scope = stores.phoneNumbers.scope(context);
        Page<AssociatedPhoneNumber> page = stores.associatedWith(input.filterName(), input.filterValue())
                .page(
                        scope,
                        request,
                        each -> stores.phoneNumbers
                                .find(scope, each.e164PhoneNumber())
                                .filter(filter)
                                .isPresent());
        return stores.phoneNumbers.shown(
                context,
                page.map(each ->
                        stores.phoneNumbers.find(scope, each.e164PhoneNumber()).orElseThrow()));
    }

    @Override
    public GetPhoneNumberResponse getPhoneNumber(GetPhoneNumberRequest input, RequestContext context) {
        StoredPhoneNumber number =
                stores.phoneNumbers.show(context, PhoneNumberId.e164(input.phoneNumberId()), ID_FIELD);
        return GetPhoneNumberResponse.builder()
                .phoneNumber(toPhoneNumber(number, CallerView.of(context)))
                .build();
    }

    @Override
    public UpdatePhoneNumberResponse updatePhoneNumber(UpdatePhoneNumberRequest input, RequestContext context) {
        StoredPhoneNumber number = require(context, input.phoneNumberId());
        NumberUpdate update = new NumberUpdate(input.productType(), input.callingName(), input.name());
        update.error().or(() -> update.errorFor(number, context.now())).ifPresent(error -> {
            throw error;
        });
        return UpdatePhoneNumberResponse.builder()
                .phoneNumber(toPhoneNumber(apply(context, update, number), CallerView.of(context)))
                .build();
    }

    @Override
    public BatchUpdatePhoneNumberResponse batchUpdatePhoneNumber(
            BatchUpdatePhoneNumberRequest input, RequestContext context) {
        if (CallerView.of(context) == CallerView.VOICE) {
            requireDifferent(input.updatePhoneNumberRequestItems());
        }
        List<PhoneNumberError> errors = new ArrayList<>();
        for (UpdatePhoneNumberRequestItem item : input.updatePhoneNumberRequestItems()) {
            update(context, item).ifPresent(error -> errors.add(ChimeErrors.batchItem(item.phoneNumberId(), error)));
        }
        return BatchUpdatePhoneNumberResponse.builder()
                .phoneNumberErrors(errors)
                .build();
    }

    @Override
    public Unit deletePhoneNumber(DeletePhoneNumberRequest input, RequestContext context) {
        delete(stores.phoneNumbers.scope(context), input.phoneNumberId()).ifPresent(error -> {
            throw error;
        });
        return new Unit();
    }

    @Override
    public BatchDeletePhoneNumberResponse batchDeletePhoneNumber(
            BatchDeletePhoneNumberRequest input, RequestContext context) {
        Scope scope = stores.phoneNumbers.scope(context);
        List<PhoneNumberError> errors = new ArrayList<>();
        for (String id : input.phoneNumberIds()) {
            delete(scope, id).ifPresent(error -> errors.add(ChimeErrors.batchItem(id, error)));
        }
        return BatchDeletePhoneNumberResponse.builder()
                .phoneNumberErrors(errors)
                .build();
    }

    @Override
    public RestorePhoneNumberResponse restorePhoneNumber(RestorePhoneNumberRequest input, RequestContext context) {
        Scope scope = stores.phoneNumbers.scope(context);
        StoredPhoneNumber number = require(context, input.phoneNumberId());
        if (!number.status().equals(PhoneNumberStatus.RELEASE_IN_PROGRESS)) {
            throw ChimeErrors.badRequest("The phone number is in status " + number.status() + " (expected: "
                    + PhoneNumberStatus.RELEASE_IN_PROGRESS + ", to be restored)");
        }
        lifecycle.requireQuota(scope, 1);
        return RestorePhoneNumberResponse.builder()
                .phoneNumber(toPhoneNumber(lifecycle.restore(scope, number), CallerView.of(context)))
                .build();
    }

    private StoredPhoneNumber require(RequestContext context, String id) {
        return stores.phoneNumbers.require(context, PhoneNumberId.e164(id), ID_FIELD);
    }

    private Optional<ModeledException> update(RequestContext context, UpdatePhoneNumberRequestItem item) {
        Scope scope = stores.phoneNumbers.scope(context);
        NumberUpdate update = new NumberUpdate(item.productType(), item.callingName(), item.name());
        Optional<StoredPhoneNumber> number = stores.phoneNumbers.use(scope, PhoneNumberId.e164(item.phoneNumberId()));
        if (number.isEmpty()) {
            return Optional.of(ChimeErrors.notFound());
        }
        Optional<ModeledException> error = update.error()
                .or(() ->
                        update.errorFor(number.get(), scope.account().timeline().now()));
        if (error.isEmpty()) {
            apply(context, update, number.get());
        }
        return error;
    }

    private StoredPhoneNumber apply(RequestContext context, NumberUpdate update, StoredPhoneNumber number) {
        Scope scope = stores.phoneNumbers.scope(context);
        StoredPhoneNumber changed = lifecycle.change(
                scope, update.appliedTo(number, scope.account().timeline().now()));
        if (update.beginsCallingName()) {
            lifecycle.beginCallingName(scope, changed, context.later());
        }
        return changed;
    }

    private Optional<ModeledException> delete(Scope scope, String id) {
        Optional<StoredPhoneNumber> number = stores.phoneNumbers.use(scope, PhoneNumberId.e164(id));
        if (number.isEmpty()) {
            return Optional.of(ChimeErrors.notFound());
        }
        Optional<ModeledException> error = lifecycle.deletionError(number.get());
        if (error.isEmpty()) {
            lifecycle.delete(scope, number.get());
        }
        return error;
    }

    private static void requireDifferent(List<UpdatePhoneNumberRequestItem> items) {
        Set<String> seen = new HashSet<>();
        for (UpdatePhoneNumberRequestItem item : items) {
            if (!seen.add(PhoneNumberId.e164(item.phoneNumberId()))) {
                throw ChimeErrors.badRequest("PhoneNumberId: " + item.phoneNumberId() + " twice (expected: once)");
            }
        }
    }

    private static boolean matches(StoredPhoneNumber number, ListPhoneNumbersRequest filter, CallerView view) {
        boolean isOfStatus = filter.status() == null || number.status().value().equals(filter.status());
        boolean isOfProduct =
                filter.productType() == null || number.productType().equals(filter.productType());
        return isOfStatus
                && isOfProduct
                && (filter.filterName() == null
                        || view.visible(number.associations()).stream()
                                .anyMatch(association -> Objects.equals(filter.filterName(), association.name())
                                        && Objects.equals(filter.filterValue(), association.value())));
    }

    private static PhoneNumber toPhoneNumber(StoredPhoneNumber number, CallerView view) {
        return Loaded.TO_PHONE_NUMBER.apply(number).toBuilder()
                .associations(view.visible(number.associations()))
                .capabilities(capabilities(number))
                .build();
    }

    /** AWS's examples show a local number of the United States with every capability. */
    private static PhoneNumberCapabilities capabilities(StoredPhoneNumber number) {
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
