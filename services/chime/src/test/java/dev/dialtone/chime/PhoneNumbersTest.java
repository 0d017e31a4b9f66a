package dev.dialtone.chime;

import static dev.dialtone.chime.Desk.BUSINESS_CALLING;
import static dev.dialtone.chime.Desk.DIAL_IN;
import static dev.dialtone.chime.Desk.SEATTLE;
import static dev.dialtone.chime.Desk.SEATTLE_TOO;
import static dev.dialtone.chime.Desk.TOLL_FREE;
import static dev.dialtone.chime.Desk.TORONTO;
import static dev.dialtone.chime.Desk.VOICE_CONNECTOR;
import static dev.dialtone.chime.Desk.present;
import static dev.dialtone.chime.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.chime.model.CallingNameStatus;
import dev.dialtone.chime.model.ChimeNumbersCaller;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.ListPhoneNumbersRequest;
import dev.dialtone.chime.model.ListPhoneNumbersResponse;
import dev.dialtone.chime.model.ListSupportedPhoneNumberCountriesRequest;
import dev.dialtone.chime.model.PhoneNumber;
import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.PhoneNumberCapabilities;
import dev.dialtone.chime.model.PhoneNumberCountry;
import dev.dialtone.chime.model.PhoneNumberError;
import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.PhoneNumberType;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.state.InvalidPageToken;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PhoneNumbersTest {
    private static final Duration QUEUE = Duration.ofDays(7);

    @RegisterExtension
    final World world = new World();

    private final Desk desk = new Desk(world);

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI example of get-phone-number")
    void describesANumber() {
        desk.have(VOICE_CONNECTOR, SEATTLE);

        PhoneNumber number = desk.get(SEATTLE);
        assertThat(number.phoneNumberId()).isEqualTo("%2B12065550100");
        assertThat(number.e164PhoneNumber()).isEqualTo(SEATTLE);
        assertThat(number.country()).isEqualTo("US");
        assertThat(number.type()).isEqualTo(PhoneNumberType.LOCAL);
        assertThat(number.productType()).isEqualTo(VOICE_CONNECTOR);
        assertThat(number.status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(number.capabilities()).isEqualTo(capabilities(true));
        assertThat(number.associations()).isEmpty();
        assertThat(number.callingName()).isNull();
        assertThat(number.callingNameStatus()).isEqualTo(CallingNameStatus.UNASSIGNED);
        assertThat(number.createdTimestamp()).isEqualTo(World.START);
        assertThat(number.updatedTimestamp()).isAfter(World.START);
        assertThat(number.deletionTimestamp()).isNull();
        assertThat(number.orderId()).isNotNull();
        assertThat(number.name()).isNull();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Only local US numbers are shown with texts in AWS's examples")
    void showsOtherNumbersWithoutTexts() {
        desk.have(DIAL_IN, TOLL_FREE, TORONTO);

        assertThat(desk.get(TOLL_FREE).type()).isEqualTo(PhoneNumberType.TOLL_FREE);
        assertThat(desk.get(TOLL_FREE).country()).isEqualTo("US");
        assertThat(desk.get(TOLL_FREE).capabilities()).isEqualTo(capabilities(false));
        assertThat(desk.get(TORONTO).capabilities()).isEqualTo(capabilities(false));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI examples call with the number, batch examples with the id")
    void takesEitherSpellingOfAnId() {
        desk.have(VOICE_CONNECTOR, SEATTLE);

        assertThat(desk.get("%2B12065550100")).isEqualTo(desk.get(SEATTLE));
        assertThat(desk.get("%2b12065550100")).isEqualTo(desk.get(SEATTLE));
        assertThat(desk.get("12065550100")).isEqualTo(desk.get(SEATTLE));
        desk.delete("%2B12065550100");
        assertThat(desk.restore("%2B12065550100").phoneNumberId()).isEqualTo("%2B12065550100");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "The text of a 404")
    void findsNoNumberThatTheAccountDoesNotHave() {
        for (String id : List.of(SEATTLE, "%2B12065550100", "nonsense", " 12065550100", "")) {
            ModeledException thrown = refused(ErrorCode.NOT_FOUND, () -> desk.get(id));
            assertThat(thrown).hasMessage("Unable to find the requested identifier");
        }
        refused(ErrorCode.NOT_FOUND, () -> desk.update(Desk.changing(SEATTLE).name("Lobby")));
        refused(ErrorCode.NOT_FOUND, () -> desk.delete(SEATTLE));
        refused(ErrorCode.NOT_FOUND, () -> desk.restore(SEATTLE));
    }

    @Test
    @Evidence(Source.MODEL)
    void listsPageByPage() {
        String[] all = IntStream.range(0, 5).mapToObj(i -> "+1206555010" + i).toArray(String[]::new);
        desk.have(VOICE_CONNECTOR, all);

        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            ListPhoneNumbersResponse page = page(2, token);
            assertThat(page.phoneNumbers()).hasSizeLessThanOrEqualTo(2);
            present(page.phoneNumbers()).forEach(number -> seen.add(number.e164PhoneNumber()));
            token = page.nextToken();
        } while (token != null);
        assertThat(seen).containsExactly(all);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "AWS says nothing of tokens of another call")
    void takesATokenForItsOwnListingOnly() {
        desk.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);
        String token = page(1, null).nextToken();

        assertThatThrownBy(() -> page(1, "nonsense")).isInstanceOf(InvalidPageToken.class);
        ListPhoneNumbersRequest other = ListPhoneNumbersRequest.builder()
                .productType(VOICE_CONNECTOR)
                .maxResults(1)
                .nextToken(token)
                .build();
        assertThatThrownBy(() -> desk.chime.listPhoneNumbers(other)).isInstanceOf(InvalidPageToken.class);
    }

    @Test
    @Evidence(Source.MODEL)
    void filtersByStatusProductTypeAndAssociation() {
        desk.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);
        desk.have(DIAL_IN, TORONTO);
        desk.associate(SEATTLE_TOO, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, "abc");
        ChimeNumbersCaller chime = desk.chime;

        assertThat(desk.listed(chime, filter())).containsExactly(SEATTLE, SEATTLE_TOO, TORONTO);
        assertThat(desk.listed(chime, filter().status("Assigned"))).containsExactly(SEATTLE_TOO);
        assertThat(desk.listed(chime, filter().productType(DIAL_IN))).containsExactly(TORONTO);
        assertThat(desk.listed(chime, filter().status("Unassigned").productType(VOICE_CONNECTOR)))
                .containsExactly(SEATTLE);
        ListPhoneNumbersRequest.Builder ofConnector =
                filter().filterName(PhoneNumberAssociationName.VOICE_CONNECTOR_ID);
        assertThat(desk.listed(chime, ofConnector.filterValue("abc"))).containsExactly(SEATTLE_TOO);
        assertThat(desk.listed(chime, ofConnector.filterValue("abcd"))).isEmpty();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Half a filter is not documented, nor a status that Voice does not know")
    void refusesHalfAFilterAndFindsNothingOfAnUnknownStatus() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        ChimeNumbersCaller voice = desk.voice;

        refused(
                ErrorCode.BAD_REQUEST,
                () -> desk.listed(voice, filter().filterName(PhoneNumberAssociationName.SIP_RULE_ID)));
        refused(ErrorCode.BAD_REQUEST, () -> desk.listed(voice, filter().filterValue("abc")));
        assertThat(desk.listed(voice, filter().status("Nonsense"))).isEmpty();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Voice has no words for BusinessCalling, accounts and users")
    void leavesOutOfVoiceWhatIsOfChime() {
        desk.have(BUSINESS_CALLING, SEATTLE);
        desk.have(VOICE_CONNECTOR, SEATTLE_TOO);
        desk.associate(SEATTLE_TOO, PhoneNumberAssociationName.USER_ID, "user");

        assertThat(desk.listed(desk.voice, filter())).containsExactly(SEATTLE_TOO);
        assertThat(desk.listed(desk.chime, filter())).containsExactly(SEATTLE, SEATTLE_TOO);
        List<PhoneNumber> voice =
                present(desk.voice.listPhoneNumbers(filter().build()).phoneNumbers());
        assertThat(voice.get(0).associations()).isEmpty();
        assertThat(desk.get(SEATTLE_TOO).associations())
                .containsExactly(PhoneNumberAssociation.builder()
                        .name(PhoneNumberAssociationName.USER_ID)
                        .value("user")
                        .build());
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "The queue is documented; its status and what the timestamp means are guessed")
    void keepsADeletedNumberInTheQueueForSevenDays() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        desk.pass(Duration.ofHours(1));
        desk.delete(SEATTLE);

        PhoneNumber queued = desk.get(SEATTLE);
        assertThat(queued.status()).isEqualTo(PhoneNumberStatus.RELEASE_IN_PROGRESS);
        assertThat(queued.deletionTimestamp())
                .isEqualTo(world.account.timeline().now());
        assertThat(queued.updatedTimestamp()).isEqualTo(queued.deletionTimestamp());
        assertThat(desk.listed(desk.chime, filter().status("ReleaseInProgress")))
                .containsExactly(SEATTLE);
        assertThat(desk.inventory.take(world.scope, SEATTLE, "somebody else")).isFalse();

        desk.pass(QUEUE.minusMillis(1));
        assertThat(desk.get(SEATTLE)).isEqualTo(queued);
        desk.pass(Duration.ofMillis(1));
        refused(ErrorCode.NOT_FOUND, () -> desk.get(SEATTLE));
        assertThat(desk.inventory.take(world.scope, SEATTLE, "somebody else")).isTrue();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI example of restore-phone-number")
    void restoresANumberOfTheQueue() {
        desk.have(DIAL_IN, SEATTLE);
        PhoneNumber before = desk.get(SEATTLE);
        desk.delete(SEATTLE);
        desk.pass(QUEUE.minusMillis(1));

        PhoneNumber restored = desk.restore(SEATTLE);
        assertThat(restored)
                .isEqualTo(before.toBuilder()
                        .updatedTimestamp(world.account.timeline().now())
                        .build());
        desk.pass(QUEUE);
        assertThat(desk.get(SEATTLE)).isEqualTo(restored);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Neither is documented")
    void refusesToRestoreWhatIsNotInTheQueueAndToDeleteWhatIs() {
        desk.have(VOICE_CONNECTOR, SEATTLE);

        refused(ErrorCode.BAD_REQUEST, () -> desk.restore(SEATTLE));
        desk.delete(SEATTLE);
        refused(ErrorCode.BAD_REQUEST, () -> desk.delete(SEATTLE));
        desk.order(VOICE_CONNECTOR, SEATTLE_TOO);
        refused(ErrorCode.BAD_REQUEST, () -> desk.delete(SEATTLE_TOO));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "RestorePhoneNumber declares the error, so that the queue is outside the quota")
    void countsNoNumberOfTheQueueTowardsTheQuota() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        desk.delete(SEATTLE);
        String[] hundred =
                IntStream.range(0, 100).mapToObj(i -> "+1253555" + (1000 + i)).toArray(String[]::new);
        desk.have(VOICE_CONNECTOR, hundred);

        refused(ErrorCode.RESOURCE_LIMIT_EXCEEDED, () -> desk.restore(SEATTLE));
        desk.delete(hundred[0]);
        assertThat(desk.restore(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "The precondition; that its code is of its own is guessed")
    void deletesNoNumberWithAssociations() {
        desk.have(VOICE_CONNECTOR, SEATTLE);
        desk.associate(SEATTLE, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, "abc");

        ModeledException thrown = refused(ErrorCode.PHONE_NUMBER_ASSOCIATIONS_EXIST, () -> desk.delete(SEATTLE));
        assertThat(thrown.schema().errorStatus()).isEqualTo(400);
        assertThat(desk.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.ASSIGNED);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "What becomes of a number in AcquireFailed is not documented")
    void forgetsANumberAtOnceThatCouldNotBeHad() {
        desk.inventory.take(world.scope, SEATTLE, "somebody else");
        desk.have(VOICE_CONNECTOR, SEATTLE);
        desk.delete(SEATTLE);

        refused(ErrorCode.NOT_FOUND, () -> desk.get(SEATTLE));
        assertThat(desk.inventory.holder(world.scope, SEATTLE)).contains("somebody else");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "CLI example of batch-delete-phone-number; the item's codes are guessed")
    void deletesWhatItCanOfABatch() {
        desk.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);
        assertThat(batchDelete("%2B12065550100")).isEmpty();

        List<PhoneNumberError> errors = batchDelete(SEATTLE, SEATTLE_TOO, "+12065550199");
        assertThat(errors).extracting(PhoneNumberError::phoneNumberId).containsExactly(SEATTLE, "+12065550199");
        assertThat(errors)
                .extracting(PhoneNumberError::errorCode)
                .containsExactly(ErrorCode.BAD_REQUEST, ErrorCode.NOT_FOUND);
        assertThat(desk.get(SEATTLE_TOO).status()).isEqualTo(PhoneNumberStatus.RELEASE_IN_PROGRESS);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Country requirements; types of numbers outside US and CA are guessed")
    void namesTheCountriesOfAProductType() {
        assertThat(countries(BUSINESS_CALLING))
                .containsExactly(country("PR", PhoneNumberType.LOCAL), country("US", PhoneNumberType.LOCAL));
        assertThat(countries(VOICE_CONNECTOR))
                .containsExactly(
                        country("PR", PhoneNumberType.LOCAL, PhoneNumberType.TOLL_FREE),
                        country("US", PhoneNumberType.LOCAL, PhoneNumberType.TOLL_FREE));
        assertThat(countries(DIAL_IN))
                .extracting(PhoneNumberCountry::countryCode)
                .isSorted()
                .contains("US", "PR", "CA", "GB", "DE")
                .doesNotContain("FR");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "State machine of the facts")
    void printsTheLifeOfANumber() {
        assertThat(HeldNumbers.LIFE).hasToString("""
                        PhoneNumberStatus
                            AcquireInProgress -> Unassigned, AcquireFailed
                            AcquireFailed     -> no move
                            Unassigned        -> Assigned, ReleaseInProgress
                            Assigned          -> Unassigned
                            ReleaseInProgress -> Unassigned, DeleteInProgress
                            DeleteInProgress  -> no move""");
    }

    private List<PhoneNumberError> batchDelete(String... ids) {
        return present(desk.chime
                .batchDeletePhoneNumber(b -> b.phoneNumberIds(List.of(ids)))
                .phoneNumberErrors());
    }

    private ListPhoneNumbersResponse page(int size, @Nullable String token) {
        return desk.chime.listPhoneNumbers(
                filter().maxResults(size).nextToken(token).build());
    }

    private List<PhoneNumberCountry> countries(PhoneNumberProductType product) {
        return present(desk.chime
                .listSupportedPhoneNumberCountries(new ListSupportedPhoneNumberCountriesRequest(product))
                .phoneNumberCountries());
    }

    private static PhoneNumberCountry country(String code, PhoneNumberType... types) {
        return PhoneNumberCountry.builder()
                .countryCode(code)
                .supportedPhoneNumberTypes(List.of(types))
                .build();
    }

    private static ListPhoneNumbersRequest.Builder filter() {
        return ListPhoneNumbersRequest.builder();
    }

    private static PhoneNumberCapabilities capabilities(boolean texts) {
        return PhoneNumberCapabilities.builder()
                .inboundCall(true)
                .outboundCall(true)
                .inboundSMS(texts)
                .outboundSMS(texts)
                .inboundMMS(texts)
                .outboundMMS(texts)
                .build();
    }
}
