package dev.dialtone.smsvoice;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.events.EventSender;
import dev.dialtone.core.events.Events;
import dev.dialtone.core.messages.Inbox;
import dev.dialtone.core.numbers.Candidates;
import dev.dialtone.core.numbers.Inventory;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.model.CreateOptOutListRequest;
import dev.dialtone.smsvoice.model.CreateOptOutListResult;
import dev.dialtone.smsvoice.model.DescribePhoneNumbersRequest;
import dev.dialtone.smsvoice.model.DescribePhoneNumbersResult;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.PhoneNumberInformation;
import dev.dialtone.smsvoice.model.ReleasePhoneNumberRequest;
import dev.dialtone.smsvoice.model.ReleasePhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestPhoneNumberRequest;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberRequest;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberResult;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The service without HTTP: calls behaviour as the dispatcher does, in one account and region. */
final class Sms {
    final Stores stores;
    final Inventory inventory;
    final Inbox inbox;
    final EventLog events;
    final SmsVoice service;
    final Scope scope;

    Sms(World world) {
        this.stores = new Stores();
        this.inventory = new Inventory(new Candidates(), world.changes);
        this.inbox = new Inbox();
        this.events = new EventLog();
        this.service = SmsVoice.create(world.changes, inventory, inbox, new Events(events, EventSender.NONE), stores);
        service.model().operations(); // Makes all of it, so that its waits can be set.
        this.scope = world.scope;
    }

    private Sms(Sms other, Scope scope) {
        this.stores = other.stores;
        this.inventory = other.inventory;
        this.inbox = other.inbox;
        this.events = other.events;
        this.service = other.service;
        this.scope = scope;
    }

    Sms in(String region) {
        return new Sms(this, new Scope(scope.account(), region));
    }

    <O extends Shape> O call(String name, Shape input, Class<O> output) {
        scope.account().timeline().settle();
        @SuppressWarnings("unchecked")
        Operation<Shape, Shape> operation =
                (Operation<Shape, Shape>) Objects.requireNonNull(service.model().operation(name));
        RequestContext context = new RequestContext("request-1", service.model().identity(), operation, scope);
        return output.cast(operation.answerNow(input, context));
    }

    /** Requests a Canadian long code for SMS, or what the change makes of that. */
    RequestPhoneNumberResult request(UnaryOperator<RequestPhoneNumberRequest.Builder> change) {
        RequestPhoneNumberRequest.Builder canadian = RequestPhoneNumberRequest.builder()
                .isoCountryCode("CA")
                .messageType(MessageType.TRANSACTIONAL)
                .numberCapabilities(List.of(NumberCapability.SMS))
                .numberType(RequestableNumberType.LONG_CODE);
        return call("RequestPhoneNumber", change.apply(canadian).build(), RequestPhoneNumberResult.class);
    }

    /** The id of a new Canadian long code for SMS. */
    String number() {
        return id(request(input -> input));
    }

    static String id(RequestPhoneNumberResult number) {
        return Objects.requireNonNull(number.phoneNumberId());
    }

    static String arn(RequestPhoneNumberResult number) {
        return Objects.requireNonNull(number.phoneNumberArn());
    }

    DescribePhoneNumbersResult describe(UnaryOperator<DescribePhoneNumbersRequest.Builder> change) {
        return call(
                "DescribePhoneNumbers",
                change.apply(DescribePhoneNumbersRequest.builder()).build(),
                DescribePhoneNumbersResult.class);
    }

    PhoneNumberInformation described(String id) {
        return Objects.requireNonNull(
                        describe(input -> input.phoneNumberIds(List.of(id))).phoneNumbers())
                .get(0);
    }

    static List<String> ids(DescribePhoneNumbersResult result) {
        return Objects.requireNonNull(result.phoneNumbers()).stream()
                .map(number -> Objects.requireNonNull(number.phoneNumberId()))
                .toList();
    }

    UpdatePhoneNumberResult update(String id, UnaryOperator<UpdatePhoneNumberRequest.Builder> change) {
        return call(
                "UpdatePhoneNumber",
                change.apply(UpdatePhoneNumberRequest.builder().phoneNumberId(id))
                        .build(),
                UpdatePhoneNumberResult.class);
    }

    ReleasePhoneNumberResult release(String id) {
        return call(
                "ReleasePhoneNumber",
                ReleasePhoneNumberRequest.builder().phoneNumberId(id).build(),
                ReleasePhoneNumberResult.class);
    }

    CreateOptOutListResult createOptOutList(String name) {
        return call(
                "CreateOptOutList",
                CreateOptOutListRequest.builder().optOutListName(name).build(),
                CreateOptOutListResult.class);
    }

    /** The error of this type that the call ends in. */
    static <E extends Throwable> E refusal(Class<E> type, ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(type, call), () -> "expected: " + type.getSimpleName());
    }
}
