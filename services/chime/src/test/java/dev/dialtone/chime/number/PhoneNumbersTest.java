package dev.dialtone.chime.number;

import static dev.dialtone.chime.ChimeFixture.BUSINESS_CALLING;
import static dev.dialtone.chime.ChimeFixture.DIAL_IN;
import static dev.dialtone.chime.ChimeFixture.SEATTLE;
import static dev.dialtone.chime.ChimeFixture.SEATTLE_TOO;
import static dev.dialtone.chime.ChimeFixture.TOLL_FREE;
import static dev.dialtone.chime.ChimeFixture.TORONTO;
import static dev.dialtone.chime.ChimeFixture.VOICE_CONNECTOR;
import static dev.dialtone.chime.ChimeFixture.present;
import static dev.dialtone.chime.ChimeFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.chime.ChimeFixture;
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
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.shape.ModeledException;
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

    private final ChimeFixture fixture = new ChimeFixture(world);

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI example of get-phone-number")
    void describesANumber() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);

        PhoneNumber number = fixture.get(SEATTLE);
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
        fixture.have(DIAL_IN, TOLL_FREE, TORONTO);

        assertThat(fixture.get(TOLL_FREE).type()).isEqualTo(PhoneNumberType.TOLL_FREE);
        assertThat(fixture.get(TOLL_FREE).country()).isEqualTo("US");
        assertThat(fixture.get(TOLL_FREE).capabilities()).isEqualTo(capabilities(false));
        assertThat(fixture.get(TORONTO).capabilities()).isEqualTo(capabilities(false));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI examples call with the number, batch examples with the id")
    void takesEitherSpellingOfAnId() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);

        assertThat(fixture.get("%2B12065550100")).isEqualTo(fixture.get(SEATTLE));
        assertThat(fixture.get("%2b12065550100")).isEqualTo(fixture.get(SEATTLE));
        assertThat(fixture.get("12065550100")).isEqualTo(fixture.get(SEATTLE));
        fixture.delete("%2B12065550100");
        assertThat(fixture.restore("%2B12065550100").phoneNumberId()).isEqualTo("%2B12065550100");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "The text of a 404")
    void findsNoNumberThatTheAccountDoesNotHave() {
        for (String id : List.of(SEATTLE, "%2B12065550100", "nonsense", " 12065550100", "")) {
            ModeledException thrown = refused(ErrorCode.NOT_FOUND, () -> fixture.get(id));
            assertThat(thrown).hasMessage("Unable to find the requested identifier");
        }
        refused(
                ErrorCode.NOT_FOUND,
                () -> fixture.update(ChimeFixture.changing(SEATTLE).name("Lobby")));
        refused(ErrorCode.NOT_FOUND, () -> fixture.delete(SEATTLE));
        refused(ErrorCode.NOT_FOUND, () -> fixture.restore(SEATTLE));
    }

    @Test
    @Evidence(Source.MODEL)
    void listsPageByPage() {
        String[] all = IntStream.range(0, 5).mapToObj(i -> "+1206555010" + i).toArray(String[]::new);
        fixture.have(VOICE_CONNECTOR, all);

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
        fixture.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);
        String token = page(1, null).nextToken();

        assertThatThrownBy(() -> page(1, "nonsense")).isInstanceOf(InvalidPageToken.class);
        ListPhoneNumbersRequest other = ListPhoneNumbersRequest.builder()
                .productType(VOICE_CONNECTOR)
                .maxResults(1)
                .nextToken(token)
                .build();
        assertThatThrownBy(() -> fixture.chime.listPhoneNumbers(other)).isInstanceOf(InvalidPageToken.class);
    }

    @Test
    @Evidence(Source.MODEL)
    void filtersByStatusProductTypeAndAssociation() {
        fixture.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);
        fixture.have(DIAL_IN, TORONTO);
        fixture.associate(SEATTLE_TOO, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, "abc");
        ChimeNumbersCaller chime = fixture.chime;

        assertThat(fixture.listed(chime, filter())).containsExactly(SEATTLE, SEATTLE_TOO, TORONTO);
        assertThat(fixture.listed(chime, filter().status("Assigned"))).containsExactly(SEATTLE_TOO);
        assertThat(fixture.listed(chime, filter().productType(DIAL_IN))).containsExactly(TORONTO);
        assertThat(fixture.listed(chime, filter().status("Unassigned").productType(VOICE_CONNECTOR)))
                .containsExactly(SEATTLE);
        ListPhoneNumbersRequest.Builder ofConnector =
                filter().filterName(PhoneNumberAssociationName.VOICE_CONNECTOR_ID);
        assertThat(fixture.listed(chime, ofConnector.filterValue("abc"))).containsExactly(SEATTLE_TOO);
        assertThat(fixture.listed(chime, ofConnector.filterValue("abcd"))).isEmpty();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Half a filter is not documented, nor a status that Voice does not know")
    void refusesHalfAFilterAndFindsNothingOfAnUnknownStatus() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        ChimeNumbersCaller voice = fixture.voice;

        refused(
                ErrorCode.BAD_REQUEST,
                () -> fixture.listed(voice, filter().filterName(PhoneNumberAssociationName.SIP_RULE_ID)));
        refused(ErrorCode.BAD_REQUEST, () -> fixture.listed(voice, filter().filterValue("abc")));
        assertThat(fixture.listed(voice, filter().status("Nonsense"))).isEmpty();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Voice has no words for BusinessCalling, accounts and users")
    void leavesOutOfVoiceWhatIsOfChime() {
        fixture.have(BUSINESS_CALLING, SEATTLE);
        fixture.have(VOICE_CONNECTOR, SEATTLE_TOO);
        fixture.associate(SEATTLE_TOO, PhoneNumberAssociationName.USER_ID, "user");

        assertThat(fixture.listed(fixture.voice, filter())).containsExactly(SEATTLE_TOO);
        assertThat(fixture.listed(fixture.chime, filter())).containsExactly(SEATTLE, SEATTLE_TOO);
        List<PhoneNumber> voice =
                present(fixture.voice.listPhoneNumbers(filter().build()).phoneNumbers());
        assertThat(voice.get(0).associations()).isEmpty();
        assertThat(fixture.get(SEATTLE_TOO).associations())
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
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.pass(Duration.ofHours(1));
        fixture.delete(SEATTLE);

        PhoneNumber queued = fixture.get(SEATTLE);
        assertThat(queued.status()).isEqualTo(PhoneNumberStatus.RELEASE_IN_PROGRESS);
        assertThat(queued.deletionTimestamp())
                .isEqualTo(world.account.timeline().now());
        assertThat(queued.updatedTimestamp()).isEqualTo(queued.deletionTimestamp());
        assertThat(fixture.listed(fixture.chime, filter().status("ReleaseInProgress")))
                .containsExactly(SEATTLE);
        assertThat(fixture.inventory.take(world.scope, SEATTLE, "somebody else"))
                .isFalse();

        fixture.pass(QUEUE.minusMillis(1));
        assertThat(fixture.get(SEATTLE)).isEqualTo(queued);
        fixture.pass(Duration.ofMillis(1));
        refused(ErrorCode.NOT_FOUND, () -> fixture.get(SEATTLE));
        assertThat(fixture.inventory.take(world.scope, SEATTLE, "somebody else"))
                .isTrue();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI example of restore-phone-number")
    void restoresANumberOfTheQueue() {
        fixture.have(DIAL_IN, SEATTLE);
        PhoneNumber before = fixture.get(SEATTLE);
        fixture.delete(SEATTLE);
        fixture.pass(QUEUE.minusMillis(1));

        PhoneNumber restored = fixture.restore(SEATTLE);
        assertThat(restored)
                .isEqualTo(before.toBuilder()
                        .updatedTimestamp(world.account.timeline().now())
                        .build());
        fixture.pass(QUEUE);
        assertThat(fixture.get(SEATTLE)).isEqualTo(restored);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "Neither is documented")
    void refusesToRestoreWhatIsNotInTheQueueAndToDeleteWhatIs() {
        world.keepsItsTime("chime/phone-number-order/Processing-Successful");
        fixture.have(VOICE_CONNECTOR, SEATTLE);

        refused(ErrorCode.BAD_REQUEST, () -> fixture.restore(SEATTLE));
        fixture.delete(SEATTLE);
        refused(ErrorCode.BAD_REQUEST, () -> fixture.delete(SEATTLE));
        fixture.order(VOICE_CONNECTOR, SEATTLE_TOO);
        refused(ErrorCode.BAD_REQUEST, () -> fixture.delete(SEATTLE_TOO));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "Amazon Chime SDK endpoints and quotas: 5 provisioned phone numbers, which those of the queue are not; "
                            + "RestorePhoneNumber declares the error")
    void countsNoNumberOfTheQueueTowardsTheQuota() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.delete(SEATTLE);
        String[] five =
                IntStream.range(0, 5).mapToObj(i -> "+1253555" + (1000 + i)).toArray(String[]::new);
        fixture.have(VOICE_CONNECTOR, five);

        refused(ErrorCode.RESOURCE_LIMIT_EXCEEDED, () -> fixture.restore(SEATTLE));
        fixture.delete(five[0]);
        assertThat(fixture.restore(SEATTLE).status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "The precondition; that its code is of its own is guessed")
    void deletesNoNumberWithAssociations() {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.associate(SEATTLE, PhoneNumberAssociationName.VOICE_CONNECTOR_ID, "abc");

        ModeledException thrown = refused(ErrorCode.PHONE_NUMBER_ASSOCIATIONS_EXIST, () -> fixture.delete(SEATTLE));
        assertThat(thrown.schema().errorStatus()).isEqualTo(400);
        assertThat(fixture.get(SEATTLE).status()).isEqualTo(PhoneNumberStatus.ASSIGNED);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "What becomes of a number in AcquireFailed is not documented")
    void forgetsANumberAtOnceThatCouldNotBeHad() {
        fixture.inventory.take(world.scope, SEATTLE, "somebody else");
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.delete(SEATTLE);

        refused(ErrorCode.NOT_FOUND, () -> fixture.get(SEATTLE));
        assertThat(fixture.inventory.holder(world.scope, SEATTLE)).contains("somebody else");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "CLI example of batch-delete-phone-number; the item's codes are guessed")
    void deletesWhatItCanOfABatch() {
        fixture.have(VOICE_CONNECTOR, SEATTLE, SEATTLE_TOO);
        assertThat(batchDelete("%2B12065550100")).isEmpty();

        List<PhoneNumberError> errors = batchDelete(SEATTLE, SEATTLE_TOO, "+12065550199");
        assertThat(errors).extracting(PhoneNumberError::phoneNumberId).containsExactly(SEATTLE, "+12065550199");
        assertThat(errors)
                .extracting(PhoneNumberError::errorCode)
                .containsExactly(ErrorCode.BAD_REQUEST, ErrorCode.NOT_FOUND);
        assertThat(fixture.get(SEATTLE_TOO).status()).isEqualTo(PhoneNumberStatus.RELEASE_IN_PROGRESS);
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
        assertThat(PhoneNumberLifecycle.MOVES).hasToString("""
                        PhoneNumberStatus
                            AcquireInProgress -> Unassigned, AcquireFailed
                            AcquireFailed     -> no move
                            Unassigned        -> Assigned, ReleaseInProgress
                            Assigned          -> Unassigned
                            ReleaseInProgress -> Unassigned, DeleteInProgress
                            DeleteInProgress  -> no move""");
    }

    private List<PhoneNumberError> batchDelete(String... ids) {
        return present(fixture.chime
                .batchDeletePhoneNumber(b -> b.phoneNumberIds(List.of(ids)))
                .phoneNumberErrors());
    }

    private ListPhoneNumbersResponse page(int size, @Nullable String token) {
        return fixture.chime.listPhoneNumbers(
                filter().maxResults(size).nextToken(token).build());
    }

    private List<PhoneNumberCountry> countries(PhoneNumberProductType product) {
        return present(fixture.chime
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
