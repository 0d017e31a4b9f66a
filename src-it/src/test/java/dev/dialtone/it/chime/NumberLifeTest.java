package dev.dialtone.it.chime;

import static dev.dialtone.it.chime.Phones.SEATTLE;
import static dev.dialtone.it.chime.Phones.SEATTLE_TOO;
import static dev.dialtone.it.chime.Phones.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.chime.ChimeAsyncClient;
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
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrderType;

/** A number's life from the search to the end of the deletion queue, through either service. */
class NumberLifeTest {
    @RegisterExtension
    final Phones phones = new Phones();

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI examples of each operation, in the order of a number's life")
    void livesFromSearchToRemovalInChime() {
        List<String> found = phones.chime()
                .searchAvailablePhoneNumbers(search -> search.areaCode("206").maxResults(2))
                .e164PhoneNumbers();
        assertThat(found).containsExactly(SEATTLE, SEATTLE_TOO);

        CreatePhoneNumberOrderResponse placed = phones.chime()
                .createPhoneNumberOrder(order -> order.productType(PhoneNumberProductType.BUSINESS_CALLING)
                        .e164PhoneNumbers(found));
        assertThat(placed.sdkHttpResponse().statusCode()).isEqualTo(201);
        PhoneNumberOrder order = placed.phoneNumberOrder();
        assertThat(order.status()).isEqualTo(PhoneNumberOrderStatus.PROCESSING);
        assertThat(order.orderedPhoneNumbers())
                .extracting(OrderedPhoneNumber::e164PhoneNumber)
                .containsExactly(SEATTLE, SEATTLE_TOO);

        phones.pass(Duration.ofSeconds(1));
        PhoneNumberOrder through = phones.chime()
                .getPhoneNumberOrder(get -> get.phoneNumberOrderId(order.phoneNumberOrderId()))
                .phoneNumberOrder();
        assertThat(through.status()).isEqualTo(PhoneNumberOrderStatus.SUCCESSFUL);
        assertThat(through.productType()).isEqualTo(PhoneNumberProductType.BUSINESS_CALLING);
        assertThat(through.createdTimestamp()).isEqualTo(order.createdTimestamp());
        assertThat(through.updatedTimestamp()).isAfter(order.createdTimestamp());
        assertThat(through.orderedPhoneNumbers())
                .extracting(OrderedPhoneNumber::status)
                .containsOnly(OrderedPhoneNumberStatus.ACQUIRED);
        assertThat(phones.chime().listPhoneNumberOrders(all -> {}).phoneNumberOrders())
                .containsExactly(through);
        assertThat(phones.chime().listPhoneNumbers(all -> {}).phoneNumbers())
                .extracting(PhoneNumber::e164PhoneNumber)
                .containsExactly(SEATTLE, SEATTLE_TOO);

        assertThat(phones.chime()
                        .deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        assertThat(phones.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.RELEASE_IN_PROGRESS);
        assertThat(phones.get(SEATTLE).deletionTimestamp()).isNotNull();

        PhoneNumber restored = phones.chime()
                .restorePhoneNumber(restore -> restore.phoneNumberId(SEATTLE))
                .phoneNumber();
        assertThat(restored.status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(restored.deletionTimestamp()).isNull();

        assertThat(phones.chime()
                        .batchDeletePhoneNumber(batch -> batch.phoneNumberIds("%2B12065550100"))
                        .phoneNumberErrors())
                .isEmpty();
        phones.pass(Duration.ofDays(7));
        refused(NotFoundException.class, 404, () -> phones.get(SEATTLE));
        assertThat(phones.chime()
                        .searchAvailablePhoneNumbers(
                                search -> search.areaCode("206").maxResults(1))
                        .e164PhoneNumbers())
                .containsExactly(SEATTLE);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "What Voice has beyond Chime: names, order ids, order types")
    void livesInVoiceThroughTheAsynchronousClient() {
        try (ChimeSdkVoiceAsyncClient voice = phones.dialtone.client(ChimeSdkVoiceAsyncClient.builder())) {
            var order = voice.createPhoneNumberOrder(create -> create.productType("SipMediaApplicationDialIn")
                            .e164PhoneNumbers(SEATTLE)
                            .name("Lobby"))
                    .join()
                    .phoneNumberOrder();
            assertThat(order.orderType()).isEqualTo(PhoneNumberOrderType.NEW);
            assertThat(order.focDate()).isNull();
            phones.pass(Duration.ofSeconds(1));

            var number = voice.getPhoneNumber(get -> get.phoneNumberId(SEATTLE))
                    .join()
                    .phoneNumber();
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
            phones.pass(Duration.ofDays(7));
            assertThat(voice.listPhoneNumbers(list -> {}).join().phoneNumbers()).isEmpty();
        }
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "AWS moved numbers from Chime to Chime SDK Voice without a migration")
    void showsInVoiceWhatIsOrderedInChime() {
        phones.have(PhoneNumberProductType.VOICE_CONNECTOR, SEATTLE);

        var number =
                phones.voice().getPhoneNumber(get -> get.phoneNumberId(SEATTLE)).phoneNumber();
        assertThat(number.phoneNumberId()).isEqualTo("%2B12065550100");
        assertThat(number.statusAsString()).isEqualTo("Unassigned");
        assertThat(phones.voice().listPhoneNumbers(list -> {}).phoneNumbers()).containsExactly(number);
        assertThat(phones.voice()
                        .getPhoneNumberOrder(get -> get.phoneNumberOrderId(number.orderId()))
                        .phoneNumberOrder()
                        .statusAsString())
                .isEqualTo("Successful");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "AWS moved numbers from Chime to Chime SDK Voice without a migration")
    void showsInChimeWhatIsOrderedInVoice() {
        String orderId = phones.voice()
                .createPhoneNumberOrder(
                        create -> create.productType("VoiceConnector").e164PhoneNumbers(SEATTLE))
                .phoneNumberOrder()
                .phoneNumberOrderId();
        phones.pass(Duration.ofSeconds(1));

        try (ChimeAsyncClient chime = phones.dialtone.client(ChimeAsyncClient.builder())) {
            PhoneNumber number = chime.getPhoneNumber(get -> get.phoneNumberId(SEATTLE))
                    .join()
                    .phoneNumber();
            assertThat(number.status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
            assertThat(chime.listPhoneNumbers(list -> {}).join().phoneNumbers()).containsExactly(number);
            assertThat(chime.getPhoneNumberOrder(get -> get.phoneNumberOrderId(orderId))
                            .join()
                            .phoneNumberOrder()
                            .status())
                    .isEqualTo(PhoneNumberOrderStatus.SUCCESSFUL);
        }
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Voice has no word for BusinessCalling")
    void doesNotListBusinessCallingNumbersInVoice() {
        phones.have(PhoneNumberProductType.BUSINESS_CALLING, SEATTLE);

        assertThat(phones.voice().listPhoneNumbers(list -> {}).phoneNumbers()).isEmpty();
        assertThat(phones.voice().listPhoneNumberOrders(list -> {}).phoneNumberOrders())
                .isEmpty();
        assertThat(phones.voice()
                        .getPhoneNumber(get -> get.phoneNumberId(SEATTLE))
                        .phoneNumber()
                        .productTypeAsString())
                .isEqualTo("BusinessCalling");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "CDK constructs see the second order become Failed")
    void letsOneOfTwoOrdersOfANumberWin() {
        phones.have(PhoneNumberProductType.VOICE_CONNECTOR, SEATTLE);
        PhoneNumberOrder second = phones.chime()
                .createPhoneNumberOrder(order -> order.productType(PhoneNumberProductType.VOICE_CONNECTOR)
                        .e164PhoneNumbers(SEATTLE, SEATTLE_TOO))
                .phoneNumberOrder();
        phones.pass(Duration.ofSeconds(1));

        PhoneNumberOrder through = phones.chime()
                .getPhoneNumberOrder(get -> get.phoneNumberOrderId(second.phoneNumberOrderId()))
                .phoneNumberOrder();
        assertThat(through.status()).isEqualTo(PhoneNumberOrderStatus.PARTIAL);
        assertThat(through.orderedPhoneNumbers())
                .extracting(OrderedPhoneNumber::status)
                .containsExactly(OrderedPhoneNumberStatus.FAILED, OrderedPhoneNumberStatus.ACQUIRED);
    }
}
