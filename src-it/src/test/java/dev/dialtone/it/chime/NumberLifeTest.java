package dev.dialtone.it.chime;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.ChimeFixture.SEATTLE;
import static dev.dialtone.it.chime.ChimeFixture.SEATTLE_TOO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeAsyncClient;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.CreatePhoneNumberOrderResponse;
import software.amazon.awssdk.services.chime.model.NotFoundException;
import software.amazon.awssdk.services.chime.model.OrderedPhoneNumber;
import software.amazon.awssdk.services.chime.model.OrderedPhoneNumberStatus;
import software.amazon.awssdk.services.chime.model.PhoneNumber;
import software.amazon.awssdk.services.chime.model.PhoneNumberOrder;
import software.amazon.awssdk.services.chime.model.PhoneNumberOrderStatus;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chime.model.PhoneNumberStatus;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceAsyncClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrderType;

/** A number's life from the search to the end of the deletion queue, through either service. */
@ExtendWith(DialtoneServer.class)
class NumberLifeTest {
    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI examples of each operation, in the order of a number's life")
    void livesFromSearchToRemovalInChime(ChimeClient chime, ChimeFixture fixture) {
        List<String> found = chime.searchAvailablePhoneNumbers(
                        search -> search.areaCode("206").maxResults(2))
                .e164PhoneNumbers();
        assertThat(found).containsExactly(SEATTLE, SEATTLE_TOO);

        CreatePhoneNumberOrderResponse placed = chime.createPhoneNumberOrder(order ->
                order.productType(PhoneNumberProductType.BUSINESS_CALLING).e164PhoneNumbers(found));
        assertThat(placed.sdkHttpResponse().statusCode()).isEqualTo(201);
        PhoneNumberOrder order = placed.phoneNumberOrder();
        assertThat(order.status()).isEqualTo(PhoneNumberOrderStatus.PROCESSING);
        assertThat(order.orderedPhoneNumbers())
                .extracting(OrderedPhoneNumber::e164PhoneNumber)
                .containsExactly(SEATTLE, SEATTLE_TOO);
        assertThat(order.orderedPhoneNumbers())
                .extracting(OrderedPhoneNumber::status)
                .containsOnly(OrderedPhoneNumberStatus.PROCESSING);

        fixture.pass(Duration.ofSeconds(1));
        PhoneNumberOrder through = chime.getPhoneNumberOrder(get -> get.phoneNumberOrderId(order.phoneNumberOrderId()))
                .phoneNumberOrder();
        assertThat(through.status()).isEqualTo(PhoneNumberOrderStatus.SUCCESSFUL);
        assertThat(through.productType()).isEqualTo(PhoneNumberProductType.BUSINESS_CALLING);
        assertThat(through.createdTimestamp()).isEqualTo(order.createdTimestamp());
        assertThat(through.updatedTimestamp()).isAfter(order.createdTimestamp());
        assertThat(through.orderedPhoneNumbers())
                .extracting(OrderedPhoneNumber::status)
                .containsOnly(OrderedPhoneNumberStatus.ACQUIRED);
        assertThat(chime.listPhoneNumberOrders(all -> {}).phoneNumberOrders()).containsExactly(through);
        assertThat(chime.listPhoneNumbers(all -> {}).phoneNumbers())
                .extracting(PhoneNumber::e164PhoneNumber)
                .containsExactly(SEATTLE, SEATTLE_TOO);

        assertThat(chime.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.RELEASE_IN_PROGRESS);
        assertThat(fixture.get(SEATTLE).deletionTimestamp()).isNotNull();

        PhoneNumber restored = chime.restorePhoneNumber(restore -> restore.phoneNumberId(SEATTLE))
                .phoneNumber();
        assertThat(restored.status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(restored.deletionTimestamp()).isNull();

        assertThat(chime.batchDeletePhoneNumber(batch -> batch.phoneNumberIds("%2B12065550100"))
                        .phoneNumberErrors())
                .isEmpty();
        fixture.pass(Duration.ofDays(7));
        refused(NotFoundException.class, 404, () -> fixture.get(SEATTLE));
        assertThat(chime.searchAvailablePhoneNumbers(
                                search -> search.areaCode("206").maxResults(1))
                        .e164PhoneNumbers())
                .containsExactly(SEATTLE);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "What Voice has beyond Chime: names, order ids, order types")
    void livesInVoiceThroughTheAsynchronousClient(ChimeSdkVoiceAsyncClient voice, ChimeFixture fixture) {
        var order = voice.createPhoneNumberOrder(create -> create.productType("SipMediaApplicationDialIn")
                        .e164PhoneNumbers(SEATTLE)
                        .name("Lobby"))
                .join()
                .phoneNumberOrder();
        assertThat(order.orderType()).isEqualTo(PhoneNumberOrderType.NEW);
        assertThat(order.focDate()).isNull();
        fixture.pass(Duration.ofSeconds(1));

        var number =
                voice.getPhoneNumber(get -> get.phoneNumberId(SEATTLE)).join().phoneNumber();
        assertThat(number.name()).isEqualTo("Lobby");
        assertThat(number.orderId()).isEqualTo(order.phoneNumberOrderId());
        assertThat(voice.updatePhoneNumber(
                                update -> update.phoneNumberId(SEATTLE).name("Garden"))
                        .join()
                        .phoneNumber()
                        .name())
                .isEqualTo("Garden");

        voice.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE)).join();
        assertThat(voice.listPhoneNumbers(list -> list.status("ReleaseInProgress"))
                        .join()
                        .phoneNumbers())
                .hasSize(1);
        voice.restorePhoneNumber(restore -> restore.phoneNumberId("%2B12065550100"))
                .join();
        assertThat(voice.batchDeletePhoneNumber(batch -> batch.phoneNumberIds(SEATTLE))
                        .join()
                        .phoneNumberErrors())
                .isEmpty();
        fixture.pass(Duration.ofDays(7));
        assertThat(voice.listPhoneNumbers(list -> {}).join().phoneNumbers()).isEmpty();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "AWS moved numbers from Chime to Chime SDK Voice without a migration")
    void showsInVoiceWhatIsOrderedInChime(ChimeSdkVoiceClient voice, ChimeFixture fixture) {
        fixture.have(PhoneNumberProductType.VOICE_CONNECTOR, SEATTLE);

        var number = voice.getPhoneNumber(get -> get.phoneNumberId(SEATTLE)).phoneNumber();
        assertThat(number.phoneNumberId()).isEqualTo("%2B12065550100");
        assertThat(number.statusAsString()).isEqualTo("Unassigned");
        assertThat(voice.listPhoneNumbers(list -> {}).phoneNumbers()).containsExactly(number);
        assertThat(voice.getPhoneNumberOrder(get -> get.phoneNumberOrderId(number.orderId()))
                        .phoneNumberOrder()
                        .statusAsString())
                .isEqualTo("Successful");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "AWS moved numbers from Chime to Chime SDK Voice without a migration")
    void showsInChimeWhatIsOrderedInVoice(ChimeSdkVoiceClient voice, ChimeAsyncClient chime, ChimeFixture fixture) {
        String orderId = voice.createPhoneNumberOrder(
                        create -> create.productType("VoiceConnector").e164PhoneNumbers(SEATTLE))
                .phoneNumberOrder()
                .phoneNumberOrderId();
        fixture.pass(Duration.ofSeconds(1));

        PhoneNumber number =
                chime.getPhoneNumber(get -> get.phoneNumberId(SEATTLE)).join().phoneNumber();
        assertThat(number.status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(chime.listPhoneNumbers(list -> {}).join().phoneNumbers()).containsExactly(number);
        assertThat(chime.getPhoneNumberOrder(get -> get.phoneNumberOrderId(orderId))
                        .join()
                        .phoneNumberOrder()
                        .status())
                .isEqualTo(PhoneNumberOrderStatus.SUCCESSFUL);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "Voice's PhoneNumberProductType has no BusinessCalling; that such numbers are left out "
                    + "is guessed in PhoneNumbersTest")
    void doesNotListBusinessCallingNumbersInVoice(ChimeSdkVoiceClient voice, ChimeFixture fixture) {
        fixture.have(PhoneNumberProductType.BUSINESS_CALLING, SEATTLE);

        assertThat(voice.listPhoneNumbers(list -> {}).phoneNumbers()).isEmpty();
        assertThat(voice.listPhoneNumberOrders(list -> {}).phoneNumberOrders()).isEmpty();
        assertThat(voice.getPhoneNumber(get -> get.phoneNumberId(SEATTLE))
                        .phoneNumber()
                        .productTypeAsString())
                .isEqualTo("BusinessCalling");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "PhoneNumberStatus; that a number shows while it is ordered is guessed in OrdersTest")
    void showsEachStatusOnTheWay(ChimeClient chime, ControlClient control, ChimeFixture fixture) {
        control.dialtone().clock().freeze();
        control.keepTime("chime", "phone-number-order", "Processing", "Successful");
        control.keepTime("chime", "phone-number", "DeleteInProgress", "Deleted");
        Duration step = Duration.ofMillis(50);
        order(chime, SEATTLE);
        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.ACQUIRE_IN_PROGRESS);
        fixture.pass(step);
        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        chime.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE));
        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.RELEASE_IN_PROGRESS);
        fixture.pass(Duration.ofDays(7));
        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.DELETE_IN_PROGRESS);
        fixture.pass(step);
        refused(NotFoundException.class, 404, () -> fixture.get(SEATTLE));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "both enums; that Chime has local and toll-free numbers is AWS's guide")
    void failsAnOrderOfNothingThatCanBeHad(ChimeClient chime, ChimeFixture fixture) {
        String mobile = "+447700900123"; // Chime has none of these.
        String id = order(chime, mobile).phoneNumberOrderId();
        fixture.pass(Duration.ofSeconds(1));

        PhoneNumberOrder through =
                chime.getPhoneNumberOrder(get -> get.phoneNumberOrderId(id)).phoneNumberOrder();
        assertThat(through.status()).isEqualTo(PhoneNumberOrderStatus.FAILED);
        assertThat(fixture.get(mobile).status()).isEqualTo(PhoneNumberStatus.ACQUIRE_FAILED);
    }

    private static PhoneNumberOrder order(ChimeClient chime, String e164) {
        return chime.createPhoneNumberOrder(
                        order -> order.productType(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN)
                                .e164PhoneNumbers(e164))
                .phoneNumberOrder();
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "CDK constructs see the second order become Failed")
    void letsOneOfTwoOrdersOfANumberWin(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(PhoneNumberProductType.VOICE_CONNECTOR, SEATTLE);
        PhoneNumberOrder second = chime.createPhoneNumberOrder(
                        order -> order.productType(PhoneNumberProductType.VOICE_CONNECTOR)
                                .e164PhoneNumbers(SEATTLE, SEATTLE_TOO))
                .phoneNumberOrder();
        fixture.pass(Duration.ofSeconds(1));

        PhoneNumberOrder through = chime.getPhoneNumberOrder(get -> get.phoneNumberOrderId(second.phoneNumberOrderId()))
                .phoneNumberOrder();
        assertThat(through.status()).isEqualTo(PhoneNumberOrderStatus.PARTIAL);
        assertThat(through.orderedPhoneNumbers())
                .extracting(OrderedPhoneNumber::status)
                .containsExactly(OrderedPhoneNumberStatus.FAILED, OrderedPhoneNumberStatus.ACQUIRED);
    }
}
