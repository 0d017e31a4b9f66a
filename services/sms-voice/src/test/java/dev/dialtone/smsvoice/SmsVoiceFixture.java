package dev.dialtone.smsvoice;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.core.dispatch.OperationCaller;
import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.events.EventSender;
import dev.dialtone.core.events.Events;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.configuration.ConfigurationStores;
import dev.dialtone.smsvoice.model.CreateOptOutListResult;
import dev.dialtone.smsvoice.model.DescribePhoneNumbersRequest;
import dev.dialtone.smsvoice.model.DescribePhoneNumbersResult;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.PhoneNumberInformation;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2Caller;
import dev.dialtone.smsvoice.model.ReleasePhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestPhoneNumberRequest;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberRequest;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.notify.NotifyStores;
import dev.dialtone.smsvoice.optout.OptOutStores;
import dev.dialtone.smsvoice.origination.OriginationStores;
import dev.dialtone.smsvoice.rcs.RcsStores;
import dev.dialtone.smsvoice.registration.RegistrationStores;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.sending.SendingStores;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The service without HTTP, in one account and region, and the calls that most tests make. */
public final class SmsVoiceFixture {
    public final ResourceKit kit;
    public final OptOutStores optOut;
    public final ConfigurationStores configuration;
    public final RegistrationStores registration;
    public final OriginationStores origination;
    public final RcsStores rcs;
    public final SendingStores sending;
    public final NotifyStores notifications;
    public final Inventory inventory;
    public final Inbox inbox;
    public final EventLog events;
    public final SmsVoice service;
    public final PinpointSMSVoiceV2Caller caller;
    public final Scope scope;

    public SmsVoiceFixture(World world) {
        Stores stores = new Stores(world.stores);
        this.kit = stores.kit();
        this.optOut = stores.optOut();
        this.configuration = stores.configuration();
        this.registration = stores.registration();
        this.origination = stores.origination();
        this.rcs = stores.rcs();
        this.sending = stores.sending();
        this.notifications = stores.notifications();
        this.inventory = new Inventory(new NumberCatalog(), world.stores);
        this.inbox = new Inbox(world.stores);
        this.events = new EventLog(world.stores);
        this.service =
                SmsVoice.create(world.changeHandlers, inventory, inbox, new Events(events, EventSender.NONE), stores);
        service.model().operations(); // Makes all of it, so that its transitions can be set.
        this.caller = new PinpointSMSVoiceV2Caller(OperationCaller.of(service.model(), world.scope));
        this.scope = world.scope;
    }

    private SmsVoiceFixture(SmsVoiceFixture other, PinpointSMSVoiceV2Caller caller) {
        this.kit = other.kit;
        this.optOut = other.optOut;
        this.configuration = other.configuration;
        this.registration = other.registration;
        this.origination = other.origination;
        this.rcs = other.rcs;
        this.sending = other.sending;
        this.notifications = other.notifications;
        this.inventory = other.inventory;
        this.inbox = other.inbox;
        this.events = other.events;
        this.service = other.service;
        this.caller = caller;
        this.scope = caller.scope();
    }

    /** Puts a resource as no operation makes it: what other rooms look at is the kind itself. */
    public <R extends Shape> void put(ResourceLookup<R> kind, R resource) {
        ((ResourceKind<R>) kind).put(scope, resource);
    }

    public SmsVoiceFixture in(String region) {
        return new SmsVoiceFixture(this, caller.in(region));
    }

    /** Requests a Canadian long code for SMS, or what the change makes of that. */
    public RequestPhoneNumberResult request(UnaryOperator<RequestPhoneNumberRequest.Builder> change) {
        RequestPhoneNumberRequest.Builder canadian = RequestPhoneNumberRequest.builder()
                .isoCountryCode("CA")
                .messageType(MessageType.TRANSACTIONAL)
                .numberCapabilities(List.of(NumberCapability.SMS))
                .numberType(RequestableNumberType.LONG_CODE);
        return caller.requestPhoneNumber(change.apply(canadian).build());
    }

    /** The id of a new Canadian long code for SMS. */
    public String number() {
        return id(request(input -> input));
    }

    public static String id(RequestPhoneNumberResult number) {
        return Objects.requireNonNull(number.phoneNumberId());
    }

    public static String arn(RequestPhoneNumberResult number) {
        return Objects.requireNonNull(number.phoneNumberArn());
    }

    public DescribePhoneNumbersResult describe(UnaryOperator<DescribePhoneNumbersRequest.Builder> change) {
        return caller.describePhoneNumbers(change);
    }

    public PhoneNumberInformation described(String id) {
        return Objects.requireNonNull(
                        describe(input -> input.phoneNumberIds(List.of(id))).phoneNumbers())
                .get(0);
    }

    public static List<String> ids(DescribePhoneNumbersResult result) {
        return Objects.requireNonNull(result.phoneNumbers()).stream()
                .map(number -> Objects.requireNonNull(number.phoneNumberId()))
                .toList();
    }

    public UpdatePhoneNumberResult update(String id, UnaryOperator<UpdatePhoneNumberRequest.Builder> change) {
        return caller.updatePhoneNumber(b -> change.apply(b.phoneNumberId(id)));
    }

    public ReleasePhoneNumberResult release(String id) {
        return caller.releasePhoneNumber(b -> b.phoneNumberId(id));
    }

    public CreateOptOutListResult createOptOutList(String name) {
        return caller.createOptOutList(b -> b.optOutListName(name));
    }

    /** The error of this type that the call ends in. */
    public static <E extends Throwable> E refusal(Class<E> type, ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(type, call), () -> "expected: " + type.getSimpleName());
    }

    /** What the call answers, or the reason and the names of the fields of the ValidationException that it ends in. */
    public static Object answerOrReason(Supplier<?> call) {
        try {
            return call.get();
        } catch (ValidationException e) {
            List<Object> words = new ArrayList<>();
            words.add(e.reason());
            Objects.requireNonNull(e.fields()).forEach(field -> words.add(field.name()));
            return words;
        }
    }
}
