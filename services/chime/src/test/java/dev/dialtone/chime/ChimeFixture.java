package dev.dialtone.chime;

import dev.dialtone.chime.model.ChimeNumbersCaller;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.ListPhoneNumbersRequest;
import dev.dialtone.chime.model.PhoneNumber;
import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.PhoneNumberOrder;
import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.UpdatePhoneNumberRequest;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.number.PhoneNumberLifecycle;
import dev.dialtone.core.dispatch.OperationCaller;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberCatalog;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Chime's behaviour in an account whose time the test moves, and the calls that most tests make. */
public final class ChimeFixture {
    public static final String SEATTLE = "+12065550100";
    public static final String SEATTLE_TOO = "+12065550101";
    public static final String TOLL_FREE = "+18005550100";
    public static final String TORONTO = "+14165550100";

    public static final PhoneNumberProductType BUSINESS_CALLING = PhoneNumberProductType.BUSINESS_CALLING;
    public static final PhoneNumberProductType VOICE_CONNECTOR = PhoneNumberProductType.VOICE_CONNECTOR;
    public static final PhoneNumberProductType DIAL_IN = PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN;

    public final World world;
    public final Inventory inventory;
    private final Stores stores;
    public final PhoneNumberLifecycle numbers;
    /** Called as Chime. */
    public final ChimeNumbersCaller chime;
    /** Called as Chime SDK Voice. */
    public final ChimeNumbersCaller voice;

    public ChimeFixture(World world) {
        this.world = world;
        inventory = new Inventory(new NumberCatalog(), world.stores);
        stores = new Stores(world.stores);
        Rooms rooms = new Rooms(stores, inventory);
        rooms.declare(world.changeHandlers);
        numbers = rooms.number().lifecycle();
        OperationCaller caller = OperationCaller.of(rooms.shared(), world.scope);
        chime = new ChimeNumbersCaller(caller.named(Chime.IDENTITY));
        voice = new ChimeNumbersCaller(caller.named(ChimeSDKTelephonyService.IDENTITY));
    }

    public PhoneNumberOrder order(PhoneNumberProductType product, String... e164s) {
        return present(chime.createPhoneNumberOrder(b -> b.productType(product).e164PhoneNumbers(List.of(e164s)))
                .phoneNumberOrder());
    }

    public PhoneNumberOrder getOrder(String orderId) {
        return present(
                chime.getPhoneNumberOrder(b -> b.phoneNumberOrderId(orderId)).phoneNumberOrder());
    }

    /** Orders numbers and waits until they are there. */
    public void have(PhoneNumberProductType product, String... e164s) {
        order(product, e164s);
        pass(Duration.ofSeconds(1));
    }

    public PhoneNumber get(String id) {
        return present(chime.getPhoneNumber(b -> b.phoneNumberId(id)).phoneNumber());
    }

    public PhoneNumber update(UpdatePhoneNumberRequest.Builder detail) {
        return present(chime.updatePhoneNumber(detail.build()).phoneNumber());
    }

    public static UpdatePhoneNumberRequest.Builder changing(String id) {
        return UpdatePhoneNumberRequest.builder().phoneNumberId(id);
    }

    public void delete(String id) {
        chime.deletePhoneNumber(b -> b.phoneNumberId(id));
    }

    public PhoneNumber restore(String id) {
        return present(chime.restorePhoneNumber(b -> b.phoneNumberId(id)).phoneNumber());
    }

    public List<String> listed(ChimeNumbersCaller caller, ListPhoneNumbersRequest.Builder filter) {
        return present(caller.listPhoneNumbers(filter.build()).phoneNumbers()).stream()
                .map(number -> present(number.e164PhoneNumber()))
                .toList();
    }

    /** Associates a number as the operations of voice connectors and users will. */
    public void associate(String e164, PhoneNumberAssociationName name, String value) {
        Scope scope = Scope.ofAllRegions(world.account);
        StoredPhoneNumber number =
                stores.numbers.phoneNumbers().find(scope, e164).orElseThrow();
        numbers.associate(
                scope,
                number,
                List.of(PhoneNumberAssociation.builder().name(name).value(value).build()));
    }

    /** Lets time pass, and what falls due happen. */
    public void pass(Duration time) {
        world.passRealTime(time);
        world.account.timeline().settle();
    }

    /** Expects a call to be refused with this code. */
    public static ModeledException refused(ErrorCode code, ThrowingCallable call) {
        ModeledException thrown = Assertions.catchThrowableOfType(ModeledException.class, call);
        Assertions.assertThat(thrown).as("what should be refused").isNotNull();
        Member member = present(thrown.schema().member("Code"));
        Assertions.assertThat(thrown.get(member.index())).isEqualTo(code);
        return thrown;
    }

    public static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
