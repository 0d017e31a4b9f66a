package dev.dialtone.it.chime;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.ChimeFixture.SEATTLE;
import static dev.dialtone.it.chime.ChimeFixture.SEATTLE_TOO;
import static dev.dialtone.it.chime.ChimeFixture.TOLL_FREE;
import static dev.dialtone.it.chime.ChimeFixture.TORONTO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.BadRequestException;
import software.amazon.awssdk.services.chime.model.ErrorCode;
import software.amazon.awssdk.services.chime.model.NotFoundException;
import software.amazon.awssdk.services.chime.model.PhoneNumberError;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chime.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chime.model.UpdatePhoneNumberRequestItem;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/** The errors of each operation, as SDKs see them. UpdatePhoneNumber has a test of its own. */
@ExtendWith(DialtoneServer.class)
class RefusalsTest {
    private static final PhoneNumberProductType BUSINESS_CALLING = PhoneNumberProductType.BUSINESS_CALLING;
    private static final PhoneNumberProductType VOICE_CONNECTOR = PhoneNumberProductType.VOICE_CONNECTOR;

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNothingThatIsNotThere(ChimeClient chime, ChimeFixture fixture) {
        List<ThrowingCallable> calls = List.of(
                () -> fixture.get(SEATTLE),
                () -> chime.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE)),
                () -> chime.restorePhoneNumber(restore -> restore.phoneNumberId(SEATTLE)),
                () -> chime.getPhoneNumberOrder(get -> get.phoneNumberOrderId("12345678-1234-1234-1234-123456789012")));
        for (ThrowingCallable call : calls) {
            NotFoundException error = refused(NotFoundException.class, 404, call);
            assertThat(error.code()).isEqualTo(ErrorCode.NOT_FOUND);
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Unable to find the requested identifier");
        }
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNothingThatIsNotThereInVoice(ChimeSdkVoiceClient voice) {
        List<ThrowingCallable> calls = List.of(
                () -> voice.getPhoneNumber(get -> get.phoneNumberId(SEATTLE)),
                () -> voice.updatePhoneNumber(
                        update -> update.phoneNumberId(SEATTLE).name("Lobby")),
                () -> voice.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE)),
                () -> voice.restorePhoneNumber(restore -> restore.phoneNumberId(SEATTLE)),
                () -> voice.getPhoneNumberOrder(get -> get.phoneNumberOrderId("12345678-1234-1234-1234-123456789012")));
        for (ThrowingCallable call : calls) {
            refused(software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException.class, 404, call);
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "The rules stand in the model; that they are bad requests is guessed")
    void refusesBadOrders(ChimeClient chime) {
        badRequest(() -> order(chime, BUSINESS_CALLING, TOLL_FREE));
        badRequest(() -> order(chime, VOICE_CONNECTOR, TORONTO));
        badRequest(() -> order(chime, VOICE_CONNECTOR, SEATTLE, SEATTLE));
        badRequest(() -> order(chime, VOICE_CONNECTOR));
        badRequest(() -> order(chime, VOICE_CONNECTOR, "not a number"));
        badRequest(() -> chime.createPhoneNumberOrder(order -> order.e164PhoneNumbers(SEATTLE)));
        assertThat(chime.listPhoneNumberOrders(all -> {}).phoneNumberOrders()).isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "BusinessCalling is no value of Voice's product types")
    void takesNoProductTypeInVoiceThatItDoesNotKnow(ChimeSdkVoiceClient voice) {
        refused(
                software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException.class,
                400,
                () -> voice.createPhoneNumberOrder(
                        order -> order.productType("BusinessCalling").e164PhoneNumbers(SEATTLE)));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Amazon Chime SDK endpoints and quotas: 5 provisioned phone numbers; the quota's error is a 400")
    void refusesMoreNumbersThanTheQuota(ChimeClient chime, ChimeFixture fixture, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        String[] five =
                IntStream.range(0, 5).mapToObj(i -> "+1206555" + (1000 + i)).toArray(String[]::new);
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        chime.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE));
        fixture.have(VOICE_CONNECTOR, five);

        ResourceLimitExceededException error =
                refused(ResourceLimitExceededException.class, 400, () -> order(chime, VOICE_CONNECTOR, SEATTLE_TOO));
        assertThat(error.code()).isEqualTo(ErrorCode.RESOURCE_LIMIT_EXCEEDED);
        refused(
                ResourceLimitExceededException.class,
                400,
                () -> chime.restorePhoneNumber(restore -> restore.phoneNumberId(SEATTLE)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "The rules stand in the model; that they are bad requests is guessed")
    void refusesBadSearches(ChimeClient chime) {
        badRequest(() -> chime.searchAvailablePhoneNumbers(search -> {}));
        badRequest(() -> chime.searchAvailablePhoneNumbers(search -> search.city("Seattle")));
        badRequest(() -> chime.searchAvailablePhoneNumbers(search -> search.country("CA")));
        badRequest(() -> chime.searchAvailablePhoneNumbers(
                search -> search.country("CA").phoneNumberType("Local").state("ON")));
        badRequest(() -> chime.searchAvailablePhoneNumbers(search -> search.tollFreePrefix("811")));
        badRequest(() -> chime.searchAvailablePhoneNumbers(
                search -> search.areaCode("206").maxResults(501)));
        badRequest(() -> chime.searchAvailablePhoneNumbers(
                search -> search.areaCode("206").nextToken("nonsense")));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "Chime lists 99 at most, Voice 100")
    void keepsThePageSizesOfEachService(ChimeClient chime, ChimeSdkVoiceClient voice) {
        badRequest(() -> chime.listPhoneNumbers(list -> list.maxResults(100)));
        badRequest(() -> chime.listPhoneNumberOrders(list -> list.maxResults(0)));
        voice.listPhoneNumbers(list -> list.maxResults(100));
        refused(
                software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException.class,
                400,
                () -> voice.listPhoneNumbers(list -> list.maxResults(101)));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"BadRequestException: The input parameters don't match the "
                    + "service's restrictions.\" That these are such parameters is guessed in "
                    + "PhoneNumbersTest")
    void refusesBadListings(ChimeClient chime, ChimeSdkVoiceClient voice) {
        badRequest(() -> chime.listPhoneNumbers(list -> list.filterName("UserId")));
        badRequest(() -> chime.listPhoneNumbers(list -> list.filterValue("user")));
        badRequest(() -> chime.listPhoneNumbers(list -> list.status("Nonsense")));
        badRequest(() -> chime.listPhoneNumbers(list -> list.nextToken("nonsense")));
        badRequest(() -> chime.listPhoneNumberOrders(list -> list.nextToken("nonsense")));
        assertThat(voice.listPhoneNumbers(list -> list.status("Nonsense")).phoneNumbers())
                .isEmpty();
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"BadRequestException: The input parameters don't match the "
                    + "service's restrictions.\" That these are such requests is guessed in PhoneNumbersTest")
    void refusesToDeleteTwiceAndToRestoreWhatIsNotDeleted(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        badRequest(() -> chime.restorePhoneNumber(restore -> restore.phoneNumberId(SEATTLE)));
        chime.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE));
        badRequest(() -> chime.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "200 with the items that failed; their codes are guessed")
    void tellsWhatOfABatchFailed(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(VOICE_CONNECTOR, SEATTLE, TOLL_FREE);
        UpdatePhoneNumberRequestItem fine = toBusinessCalling(SEATTLE);
        UpdatePhoneNumberRequestItem tollFree = toBusinessCalling("%2B18005550100");
        UpdatePhoneNumberRequestItem absent = toBusinessCalling(SEATTLE_TOO);
        List<PhoneNumberError> updates = chime.batchUpdatePhoneNumber(
                        batch -> batch.updatePhoneNumberRequestItems(fine, tollFree, absent))
                .phoneNumberErrors();

        assertThat(updates).extracting(PhoneNumberError::phoneNumberId).containsExactly("%2B18005550100", SEATTLE_TOO);
        assertThat(updates)
                .extracting(PhoneNumberError::errorCode)
                .containsExactly(ErrorCode.BAD_REQUEST, ErrorCode.NOT_FOUND);
        assertThat(updates).extracting(PhoneNumberError::errorMessage).doesNotContainNull();
        assertThat(fixture.get(SEATTLE).productType()).isEqualTo(BUSINESS_CALLING);

        List<PhoneNumberError> deletions = chime.batchDeletePhoneNumber(
                        batch -> batch.phoneNumberIds(SEATTLE_TOO, SEATTLE))
                .phoneNumberErrors();
        assertThat(deletions).extracting(PhoneNumberError::phoneNumberId).containsExactly(SEATTLE_TOO);
        assertThat(deletions).extracting(PhoneNumberError::errorCode).containsExactly(ErrorCode.NOT_FOUND);
        badRequest(() -> chime.batchDeletePhoneNumber(batch -> batch.phoneNumberIds(List.of())));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "Voice's documentation: the same number only once")
    void refusesANumberTwiceInABatchOfVoice(ChimeSdkVoiceClient voice, ChimeFixture fixture) {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        var one = software.amazon.awssdk.services.chimesdkvoice.model.UpdatePhoneNumberRequestItem.builder()
                .phoneNumberId(SEATTLE)
                .name("One")
                .build();
        var two = one.toBuilder().phoneNumberId("%2B12065550100").build();
        refused(
                software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException.class,
                400,
                () -> voice.batchUpdatePhoneNumber(batch -> batch.updatePhoneNumberRequestItems(one, two)));
        assertThat(voice.batchUpdatePhoneNumber(batch -> batch.updatePhoneNumberRequestItems(two))
                        .phoneNumberErrors())
                .isEmpty();
    }

    private static UpdatePhoneNumberRequestItem toBusinessCalling(String id) {
        return UpdatePhoneNumberRequestItem.builder()
                .phoneNumberId(id)
                .productType(BUSINESS_CALLING)
                .build();
    }

    private static void order(ChimeClient chime, PhoneNumberProductType product, String... e164s) {
        chime.createPhoneNumberOrder(order -> order.productType(product).e164PhoneNumbers(e164s));
    }

    private static void badRequest(ThrowingCallable call) {
        BadRequestException error = refused(BadRequestException.class, 400, call);
        assertThat(error.code()).isEqualTo(ErrorCode.BAD_REQUEST);
    }
}
