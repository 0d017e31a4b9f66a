package dev.dialtone.chime;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.CreatePhoneNumberOrderRequest;
import dev.dialtone.chime.model.DeletePhoneNumberRequest;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.GetPhoneNumberOrderRequest;
import dev.dialtone.chime.model.GetPhoneNumberRequest;
import dev.dialtone.chime.model.HeldNumber;
import dev.dialtone.chime.model.ListPhoneNumbersRequest;
import dev.dialtone.chime.model.PhoneNumber;
import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.PhoneNumberOrder;
import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.RestorePhoneNumberRequest;
import dev.dialtone.chime.model.UpdatePhoneNumberRequest;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.numbers.Candidates;
import dev.dialtone.core.numbers.Inventory;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Chime's behaviour in an account whose time the test moves, and the calls that most tests make. */
final class Desk {
    static final String SEATTLE = "+12065550100";
    static final String SEATTLE_TOO = "+12065550101";
    static final String TOLL_FREE = "+18005550100";
    static final String TORONTO = "+14165550100";

    static final PhoneNumberProductType BUSINESS_CALLING = PhoneNumberProductType.BUSINESS_CALLING;
    static final PhoneNumberProductType VOICE_CONNECTOR = PhoneNumberProductType.VOICE_CONNECTOR;
    static final PhoneNumberProductType DIAL_IN = PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN;

    private static final ServiceModel OPERATIONS = ChimeNumbers.builder().build();

    final World world;
    final Inventory inventory;
    final HeldNumbers held;
    final Orders orders;
    final PhoneNumbers numbers;
    final Settings settings = new Settings();

    Desk(World world) {
        this.world = world;
        inventory = new Inventory(new Candidates(), world.changes);
        held = new HeldNumbers(inventory, world.changes);
        orders = new Orders(held, world.changes);
        numbers = new PhoneNumbers(held, orders, new NumberSearch(inventory));
    }

    /** A call of Chime. */
    RequestContext chime(String operation) {
        return context(Chime.IDENTITY, operation, world.scope);
    }

    /** A call of Chime SDK Voice. */
    RequestContext voice(String operation) {
        return context(ChimeSDKTelephonyService.IDENTITY, operation, world.scope);
    }

    RequestContext context(ServiceModel.Identity service, String operation, Scope scope) {
        return new RequestContext(
                "request", service, Objects.requireNonNull(OPERATIONS.operation(operation), operation), scope);
    }

    PhoneNumberOrder order(PhoneNumberProductType product, String... e164s) {
        CreatePhoneNumberOrderRequest request = CreatePhoneNumberOrderRequest.builder()
                .productType(product)
                .e164PhoneNumbers(List.of(e164s))
                .build();
        return present(orders.createPhoneNumberOrder(request, chime("CreatePhoneNumberOrder"))
                .phoneNumberOrder());
    }

    PhoneNumberOrder getOrder(String orderId) {
        GetPhoneNumberOrderRequest request =
                GetPhoneNumberOrderRequest.builder().phoneNumberOrderId(orderId).build();
        return present(orders.getPhoneNumberOrder(request, chime("GetPhoneNumberOrder"))
                .phoneNumberOrder());
    }

    /** Orders numbers and waits until they are there. */
    void have(PhoneNumberProductType product, String... e164s) {
        order(product, e164s);
        pass(Duration.ofSeconds(1));
    }

    PhoneNumber get(String id) {
        return present(numbers.getPhoneNumber(new GetPhoneNumberRequest(id), chime("GetPhoneNumber"))
                .phoneNumber());
    }

    PhoneNumber update(UpdatePhoneNumberRequest.Builder detail) {
        return present(numbers.updatePhoneNumber(detail.build(), chime("UpdatePhoneNumber"))
                .phoneNumber());
    }

    static UpdatePhoneNumberRequest.Builder changing(String id) {
        return UpdatePhoneNumberRequest.builder().phoneNumberId(id);
    }

    void delete(String id) {
        numbers.deletePhoneNumber(new DeletePhoneNumberRequest(id), chime("DeletePhoneNumber"));
    }

    PhoneNumber restore(String id) {
        return present(numbers.restorePhoneNumber(new RestorePhoneNumberRequest(id), chime("RestorePhoneNumber"))
                .phoneNumber());
    }

    List<String> listed(RequestContext context, ListPhoneNumbersRequest.Builder filter) {
        return present(numbers.listPhoneNumbers(filter.build(), context).phoneNumbers()).stream()
                .map(number -> present(number.e164PhoneNumber()))
                .toList();
    }

    /** Associates a number as the operations of voice connectors and users will. */
    void associate(String e164, PhoneNumberAssociationName name, String value) {
        Scope scope = HeldNumbers.scope(world.scope);
        HeldNumber number = held.find(scope, e164).orElseThrow();
        held.associate(
                scope,
                number,
                List.of(PhoneNumberAssociation.builder().name(name).value(value).build()));
    }

    /** Lets time pass, and what falls due happen. */
    void pass(Duration time) {
        world.passRealTime(time);
        world.account.timeline().settle();
    }

    /** Expects a call to be refused with this code. */
    static ModeledException refused(ErrorCode code, ThrowingCallable call) {
        ModeledException thrown = Assertions.catchThrowableOfType(ModeledException.class, call);
        Assertions.assertThat(thrown).as("what should be refused").isNotNull();
        Member member = present(thrown.schema().member("Code"));
        Assertions.assertThat(thrown.get(member.index())).isEqualTo(code);
        return thrown;
    }

    static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
