package dev.dialtone.chime.order;

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
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.StoredPhoneNumberOrder;
import dev.dialtone.chime.number.PhoneNumberLifecycle;
import dev.dialtone.chime.number.RequestedNumbers;
import dev.dialtone.chime.resource.CallerView;
import dev.dialtone.chime.resource.Listing;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders of numbers. Who gets a number is settled when the order is placed, under the account's lock; the client learns it
 * when the order is finished.
 */
final class Orders implements OrderOperations {

    /** Ends in Successful, Partial or Failed. AWS's examples take ten seconds. */
    static final TimedTransition PROCESSING = TimedTransition.of(
                    "chime",
                    "phone-number-order",
                    "Processing",
                    "Successful",
                    Duration.ofMillis(50),
                    Duration.ofSeconds(10))
            .completedByUse();

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredPhoneNumberOrder, PhoneNumberOrder> TO_ORDER =
                Projection.of(StoredPhoneNumberOrder.SCHEMA, PhoneNumberOrder.SCHEMA);
    }

    private final OrderStores stores;
    private final PhoneNumberLifecycle numbers;

    Orders(OrderStores stores, PhoneNumberLifecycle numbers) {
        this.stores = stores;
        this.numbers = numbers;
    }

    @Override
    public CreatePhoneNumberOrderResponse createPhoneNumberOrder(
            CreatePhoneNumberOrderRequest input, RequestContext context) {
        Scope scope = stores.orders.scope(context);
        List<StoredPhoneNumber> requested =
                RequestedNumbers.of(input, context.account().ids().uuid(), context.now());
        numbers.requireQuota(scope, requested.size());
        StoredPhoneNumberOrder order = place(scope, input, requested);
        Endings.begin(scope, PROCESSING, order.phoneNumberOrderId(), context.later());
        return CreatePhoneNumberOrderResponse.builder()
                .phoneNumberOrder(Loaded.TO_ORDER.apply(order))
                .build();
    }

    @Override
    public GetPhoneNumberOrderResponse getPhoneNumberOrder(GetPhoneNumberOrderRequest input, RequestContext context) {
        StoredPhoneNumberOrder order = stores.orders.show(context, input.phoneNumberOrderId(), "PhoneNumberOrderId");
        return GetPhoneNumberOrderResponse.builder()
                .phoneNumberOrder(Loaded.TO_ORDER.apply(order))
                .build();
    }

    @Override
    public ListPhoneNumberOrdersResponse listPhoneNumberOrders(
            ListPhoneNumberOrdersRequest input, RequestContext context) {
        CallerView view = CallerView.of(context);
        Page<StoredPhoneNumberOrder> page =
                stores.orders.page(context, Listing.request(context, input), order -> view.lists(order.productType()));
        return ListPhoneNumberOrdersResponse.builder()
                .phoneNumberOrders(
                        page.items().stream().map(Loaded.TO_ORDER::apply).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private StoredPhoneNumberOrder place(
            Scope scope, CreatePhoneNumberOrderRequest input, List<StoredPhoneNumber> requested) {
        StoredPhoneNumber first = requested.get(0);
        List<String> unavailable = requested.stream()
                .filter(number -> !numbers.acquire(scope, number))
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
        return stores.orders.put(scope, order);
    }

    /** Tells what the order has got. */
    void complete(Scope scope, String orderId) {
        Ending failure = Endings.take(scope, PROCESSING, orderId).orElse(null);
        stores.orders.find(scope, orderId).ifPresent(placed -> {
            StoredPhoneNumberOrder order = failure == null ? placed : without(scope, placed, failure);
            List<OrderedPhoneNumber> finished = new ArrayList<>();
            for (OrderedPhoneNumber each : order.orderedPhoneNumbers()) {
                boolean isAcquired = !order.unavailable().contains(each.e164PhoneNumber());
                numbers.finishAcquisition(scope, String.valueOf(each.e164PhoneNumber()), orderId, isAcquired);
                finished.add(each.toBuilder()
                        .status(isAcquired ? OrderedPhoneNumberStatus.ACQUIRED : OrderedPhoneNumberStatus.FAILED)
                        .build());
            }
            stores.orders.put(
                    scope,
                    order.toBuilder()
                            .orderedPhoneNumbers(finished)
                            .status(outcome(order))
                            .updatedTimestamp(scope.account().timeline().now())
                            .build());
        });
    }

    /** The order without what a fault takes from it: every number, or with Partial the last one that there was. */
    private StoredPhoneNumberOrder without(Scope scope, StoredPhoneNumberOrder order, Ending failure) {
        List<String> got = new ArrayList<>();
        for (OrderedPhoneNumber each : order.orderedPhoneNumbers()) {
            String e164 = String.valueOf(each.e164PhoneNumber());
            if (!order.unavailable().contains(e164)) {
                got.add(e164);
            }
        }
        boolean isPartial = failure.status().equals(PhoneNumberOrderStatus.PARTIAL.value()) && !got.isEmpty();
        List<String> lost = isPartial ? got.subList(got.size() - 1, got.size()) : got;
        lost.forEach(e164 -> numbers.lose(scope, e164));
        List<String> unavailable = new ArrayList<>(order.unavailable());
        unavailable.addAll(lost);
        return order.toBuilder().unavailable(unavailable).build();
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
