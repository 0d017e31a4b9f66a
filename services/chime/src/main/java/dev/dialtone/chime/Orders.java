package dev.dialtone.chime;

import dev.dialtone.chime.model.CallingNameStatus;
import dev.dialtone.chime.model.CreatePhoneNumberOrderRequest;
import dev.dialtone.chime.model.CreatePhoneNumberOrderResponse;
import dev.dialtone.chime.model.GetPhoneNumberOrderRequest;
import dev.dialtone.chime.model.GetPhoneNumberOrderResponse;
import dev.dialtone.chime.model.ListPhoneNumberOrdersRequest;
import dev.dialtone.chime.model.ListPhoneNumberOrdersResponse;
import dev.dialtone.chime.model.OrderOperations;
import dev.dialtone.chime.model.OrderedPhoneNumber;
import dev.dialtone.chime.model.OrderedPhoneNumberStatus;
import dev.dialtone.chime.model.PhoneNumberOrder;
import dev.dialtone.chime.model.PhoneNumberOrderStatus;
import dev.dialtone.chime.model.PhoneNumberOrderType;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.PhoneNumberType;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.StoredPhoneNumberOrder;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.telephony.numbers.NumberCatalog;
import dev.dialtone.telephony.numbers.NumberKind;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Orders of numbers. Who gets a number is settled when the order is placed, under the account's lock; the client learns it
 * when the order is finished.
 */
final class Orders implements OrderOperations {

    /** Ends in Successful, Partial or Failed. AWS's examples take ten seconds. */
    static final TimedTransition PROCESSING = TimedTransition.of(
            "chime", "phone-number-order", "Processing", "Successful", Duration.ofMillis(50), Duration.ofSeconds(10));

    /** AWS documents none. */
    private static final int DEFAULT_PAGE = 99;

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredPhoneNumberOrder, PhoneNumberOrder> TO_ORDER =
                Projection.of(StoredPhoneNumberOrder.SCHEMA, PhoneNumberOrder.SCHEMA);
    }

    private final Store<String, StoredPhoneNumberOrder> orders =
            Store.perAccount("chime/phone-number-orders", () -> StoredPhoneNumberOrder.SCHEMA);
    private final StoredPhoneNumbers numbers;

    Orders(StoredPhoneNumbers numbers, ChangeHandlers changeHandlers) {
        this.numbers = numbers;
        changeHandlers.on(PROCESSING, this::complete);
    }

    @Override
    public CreatePhoneNumberOrderResponse createPhoneNumberOrder(
            CreatePhoneNumberOrderRequest input, RequestContext context) {
        Scope scope = StoredPhoneNumbers.scope(context.scope());
        List<StoredPhoneNumber> requested =
                requestedNumbers(input, context.account().ids().uuid(), context.now());
        int quota = Quotas.phoneNumbers(scope);
        if (numbers.provisioned(scope) + requested.size() > quota) {
            throw ChimeErrors.quotaExceeded(quota);
        }
        StoredPhoneNumberOrder order = place(scope, input, requested);
        return CreatePhoneNumberOrderResponse.builder()
                .phoneNumberOrder(Loaded.TO_ORDER.apply(order))
                .build();
    }

    @Override
    public GetPhoneNumberOrderResponse getPhoneNumberOrder(GetPhoneNumberOrderRequest input, RequestContext context) {
        Scope scope = StoredPhoneNumbers.scope(context.scope());
        StoredPhoneNumberOrder order =
                orders.find(scope, input.phoneNumberOrderId()).orElseThrow(ChimeErrors::notFound);
        noteShown(scope, order.phoneNumberOrderId());
        return GetPhoneNumberOrderResponse.builder()
                .phoneNumberOrder(Loaded.TO_ORDER.apply(order))
                .build();
    }

    @Override
    public ListPhoneNumberOrdersResponse listPhoneNumberOrders(
            ListPhoneNumberOrdersRequest input, RequestContext context) {
        Scope scope = StoredPhoneNumbers.scope(context.scope());
        CallerView view = CallerView.of(context);
        Page<StoredPhoneNumberOrder> page =
                orders.page(scope, context.page(input, DEFAULT_PAGE), order -> view.lists(order.productType()));
        page.items().forEach(order -> noteShown(scope, order.phoneNumberOrderId()));
        return ListPhoneNumberOrdersResponse.builder()
                .phoneNumberOrders(
                        page.items().stream().map(Loaded.TO_ORDER::apply).toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** Says that an answer shows the order, or a number that waits for it. */
    void noteShown(Scope scope, String orderId) {
        scope.account().timedTransitions().noteRead(scope, PROCESSING, orderId);
    }

    private static List<StoredPhoneNumber> requestedNumbers(
            CreatePhoneNumberOrderRequest input, String orderId, Instant now) {
        if (input.e164PhoneNumbers().isEmpty()) {
            throw ChimeErrors.badRequest("E164PhoneNumbers: empty (expected: at least 1 phone number)");
        }
        List<StoredPhoneNumber> requested = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String text : input.e164PhoneNumbers()) {
            StoredPhoneNumber number = requestedNumber(input, text, orderId, now);
            if (!seen.add(number.e164PhoneNumber())) {
                throw ChimeErrors.badRequest(
                        "E164PhoneNumbers: " + number.e164PhoneNumber() + " twice (expected: once)");
            }
            Countries.productTypeError(number.productType(), number.type(), number.country())
                    .ifPresent(error -> {
                        throw error;
                    });
            requested.add(number);
        }
        return requested;
    }

    private static StoredPhoneNumber requestedNumber(
            CreatePhoneNumberOrderRequest input, String text, String orderId, Instant now) {
        Optional<String> e164 = NumberPlan.e164(text);
        String country = e164.flatMap(NumberPlan::country)
                .orElseThrow(() ->
                        ChimeErrors.badRequest("E164PhoneNumbers: " + text + " (expected: a number of a country)"));
        boolean isTollFree =
                NumberPlan.kind(e164.get()).filter(NumberKind.TOLL_FREE::equals).isPresent();
        return StoredPhoneNumber.builder()
                .e164PhoneNumber(e164.get())
                .phoneNumberId(PhoneNumberId.of(e164.get()))
                .country(country)
                .type(isTollFree ? PhoneNumberType.TOLL_FREE : PhoneNumberType.LOCAL)
                .productType(input.productType())
                .status(PhoneNumberStatus.ACQUIRE_IN_PROGRESS)
                .associations(List.of())
                .callingNameStatus(CallingNameStatus.UNASSIGNED)
                .createdTimestamp(now)
                .updatedTimestamp(now)
                .orderId(orderId)
                .name(NumberUpdate.nullIfEmpty(input.name()))
                .build();
    }

    private StoredPhoneNumberOrder place(
            Scope scope, CreatePhoneNumberOrderRequest input, List<StoredPhoneNumber> requested) {
        StoredPhoneNumber first = requested.get(0);
        List<String> unavailable = requested.stream()
                .filter(number -> !numbers.acquire(scope, number, isOffered(number)))
                .map(StoredPhoneNumber::e164PhoneNumber)
                .toList();
        StoredPhoneNumberOrder order = StoredPhoneNumberOrder.builder()
                .phoneNumberOrderId(first.orderId())
                .productType(input.productType())
                .status(PhoneNumberOrderStatus.PROCESSING)
                .orderType(PhoneNumberOrderType.NEW)
                .orderedPhoneNumbers(requested.stream()
                        .map(number -> ordered(number.e164PhoneNumber(), OrderedPhoneNumberStatus.PROCESSING))
                        .toList())
                .createdTimestamp(first.createdTimestamp())
                .updatedTimestamp(first.createdTimestamp())
                .unavailable(unavailable)
                .build();
        scope.account().timedTransitions().begin(scope, PROCESSING, order.phoneNumberOrderId());
        return orders.put(scope, order.phoneNumberOrderId(), order);
    }

    /** AWS has local and toll-free numbers of some countries; simulator numbers belong to SMS. */
    private static boolean isOffered(StoredPhoneNumber number) {
        boolean isOfType = NumberPlan.kind(number.e164PhoneNumber())
                .filter(kind -> kind == NumberKind.LOCAL || kind == NumberKind.TOLL_FREE)
                .isPresent();
        return isOfType && Countries.has(number.country()) && !NumberCatalog.isSimulator(number.e164PhoneNumber());
    }

    private void complete(Scope scope, String orderId) {
        orders.find(scope, orderId).ifPresent(order -> {
            List<OrderedPhoneNumber> finished = new ArrayList<>();
            for (OrderedPhoneNumber each : order.orderedPhoneNumbers()) {
                boolean isAcquired = !order.unavailable().contains(each.e164PhoneNumber());
                numbers.finishAcquisition(scope, String.valueOf(each.e164PhoneNumber()), orderId, isAcquired);
                finished.add(each.toBuilder()
                        .status(isAcquired ? OrderedPhoneNumberStatus.ACQUIRED : OrderedPhoneNumberStatus.FAILED)
                        .build());
            }
            orders.put(
                    scope,
                    orderId,
                    order.toBuilder()
                            .orderedPhoneNumbers(finished)
                            .status(outcome(order))
                            .updatedTimestamp(scope.account().timeline().now())
                            .build());
        });
    }

    private static PhoneNumberOrderStatus outcome(StoredPhoneNumberOrder order) {
        if (order.unavailable().isEmpty()) {
            return PhoneNumberOrderStatus.SUCCESSFUL;
        }
        return order.unavailable().size() < order.orderedPhoneNumbers().size()
                ? PhoneNumberOrderStatus.PARTIAL
                : PhoneNumberOrderStatus.FAILED;
    }

    private static OrderedPhoneNumber ordered(String e164, OrderedPhoneNumberStatus status) {
        return OrderedPhoneNumber.builder().e164PhoneNumber(e164).status(status).build();
    }
}
