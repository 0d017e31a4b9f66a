package dev.dialtone.it.chime;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.ChimeFixture.SEATTLE;
import static dev.dialtone.it.chime.ChimeFixture.TORONTO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.InRegion;
import dev.dialtone.junit5.OtherAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.BadRequestException;
import software.amazon.awssdk.services.chime.model.GetPhoneNumberSettingsResponse;
import software.amazon.awssdk.services.chime.model.ListPhoneNumbersResponse;
import software.amazon.awssdk.services.chime.model.NotFoundException;
import software.amazon.awssdk.services.chime.model.PhoneNumberCountry;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chime.model.PhoneNumberType;
import software.amazon.awssdk.services.chime.model.SearchAvailablePhoneNumbersResponse;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/** Pages, filters, settings, and what accounts and regions see of each other. */
@ExtendWith(DialtoneServer.class)
class ListingsTest {
    private static final PhoneNumberProductType VOICE_CONNECTOR = PhoneNumberProductType.VOICE_CONNECTOR;
    private static final PhoneNumberProductType DIAL_IN = PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN;

    @Test
    @Evidence(Source.MODEL)
    void listsNumbersPageByPage(ChimeClient chime, ChimeFixture fixture) {
        String[] five = IntStream.range(0, 5).mapToObj(i -> "+1206555010" + i).toArray(String[]::new);
        fixture.have(VOICE_CONNECTOR, five);

        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            ListPhoneNumbersResponse page =
                    chime.listPhoneNumbers(list -> list.maxResults(2).nextToken(from));
            assertThat(page.phoneNumbers()).hasSizeBetween(1, 2);
            page.phoneNumbers().forEach(number -> seen.add(number.e164PhoneNumber()));
            token = page.nextToken();
        } while (token != null);
        assertThat(seen).containsExactly(five);
    }

    @Test
    @Evidence(Source.MODEL)
    void listsOrdersPageByPage(ChimeSdkVoiceClient voice, ChimeFixture fixture) {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.have(DIAL_IN, TORONTO);

        var first = voice.listPhoneNumberOrders(list -> list.maxResults(1));
        var second = voice.listPhoneNumberOrders(list -> list.maxResults(1).nextToken(first.nextToken()));
        assertThat(first.phoneNumberOrders().get(0).productTypeAsString()).isEqualTo("VoiceConnector");
        assertThat(second.phoneNumberOrders().get(0).productTypeAsString()).isEqualTo("SipMediaApplicationDialIn");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "a published AWS sample begins its listings with NextToken ''")
    void beginsWithAnEmptyToken(ChimeClient chime, ChimeSdkVoiceClient voice, ChimeFixture fixture) {
        fixture.have(VOICE_CONNECTOR, SEATTLE);

        assertThat(chime.listPhoneNumbers(list -> list.nextToken("")).phoneNumbers())
                .hasSize(1);
        assertThat(chime.listPhoneNumberOrders(list -> list.nextToken("")).phoneNumberOrders())
                .hasSize(1);
        assertThat(chime.searchAvailablePhoneNumbers(
                                search -> search.areaCode("206").nextToken(""))
                        .e164PhoneNumbers())
                .isNotEmpty();
        assertThat(voice.listPhoneNumbers(list -> list.nextToken("")).phoneNumbers())
                .hasSize(1);
        assertThat(voice.listPhoneNumberOrders(list -> list.nextToken("")).phoneNumberOrders())
                .hasSize(1);
        assertThat(voice.searchAvailablePhoneNumbers(search ->
                                search.country("GB").phoneNumberType("Local").nextToken(""))
                        .e164PhoneNumbers())
                .isNotEmpty();
    }

    @Test
    @Evidence(Source.MODEL)
    void filtersNumbers(ChimeClient chime, ChimeFixture fixture) {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.have(DIAL_IN, TORONTO);

        assertThat(chime.listPhoneNumbers(list -> list.productType(DIAL_IN)).phoneNumbers())
                .containsExactly(fixture.get(TORONTO));
        assertThat(chime.listPhoneNumbers(list -> list.status("Unassigned").productType(VOICE_CONNECTOR))
                        .phoneNumbers())
                .containsExactly(fixture.get(SEATTLE));
        assertThat(chime.listPhoneNumbers(list -> list.status("Assigned")).phoneNumbers())
                .isEmpty();
        assertThat(chime.listPhoneNumbers(list ->
                                list.filterName("AccountId").filterValue("12a3456b-7c89-012d-3456-78901e23fg45"))
                        .phoneNumbers())
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI examples; which filter needs which is in the model")
    void searchesByEveryFilter(ChimeClient chime, ChimeSdkVoiceClient voice) {
        assertThat(search(chime, "206", null, null, null)).startsWith(SEATTLE);
        assertThat(search(chime, null, "Seattle", "WA", null)).contains(SEATTLE);
        assertThat(search(chime, null, null, "WA", null)).isNotEmpty();
        assertThat(search(chime, null, null, null, "844")).allMatch(number -> number.startsWith("+1844"));
        assertThat(voice.searchAvailablePhoneNumbers(
                                search -> search.country("GB").phoneNumberType("Local"))
                        .e164PhoneNumbers())
                .isNotEmpty()
                .allMatch(number -> number.startsWith("+44"));

        SearchAvailablePhoneNumbersResponse first = chime.searchAvailablePhoneNumbers(
                search -> search.areaCode("206").maxResults(3));
        SearchAvailablePhoneNumbersResponse second = chime.searchAvailablePhoneNumbers(
                search -> search.areaCode("206").maxResults(3).nextToken(first.nextToken()));
        assertThat(first.e164PhoneNumbers()).hasSize(3);
        assertThat(second.e164PhoneNumbers()).hasSize(3).doesNotContainAnyElementsOf(first.e164PhoneNumbers());
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Country requirements for phone numbers")
    void namesCountries(ChimeClient chime, ChimeSdkVoiceClient voice) {
        List<PhoneNumberCountry> countries = chime.listSupportedPhoneNumberCountries(list -> list.productType(DIAL_IN))
                .phoneNumberCountries();
        assertThat(countries)
                .contains(PhoneNumberCountry.builder()
                        .countryCode("CA")
                        .supportedPhoneNumberTypes(PhoneNumberType.LOCAL, PhoneNumberType.TOLL_FREE)
                        .build());
        assertThat(voice.listSupportedPhoneNumberCountries(list -> list.productType("VoiceConnector"))
                        .phoneNumberCountries())
                .extracting(country -> country.countryCode())
                .containsExactly("PR", "US");
        refused(
                BadRequestException.class,
                400,
                () -> chime.listSupportedPhoneNumberCountries(list -> list.productType("Fax")));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "The seven days; that their error is a bad request is guessed")
    void sharesTheDefaultCallingName(ChimeClient chime, ChimeSdkVoiceClient voice, ChimeFixture fixture) {
        assertThat(chime.updatePhoneNumberSettings(settings -> settings.callingName("Example Corp"))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        GetPhoneNumberSettingsResponse settings = chime.getPhoneNumberSettings(all -> {});
        assertThat(settings.callingName()).isEqualTo("Example Corp");
        assertThat(settings.callingNameUpdatedTimestamp()).isNotNull();
        assertThat(voice.getPhoneNumberSettings(get -> {}).callingName()).isEqualTo("Example Corp");
        refused(
                BadRequestException.class,
                400,
                () -> chime.updatePhoneNumberSettings(update -> update.callingName("Other Corp")));

        fixture.pass(Duration.ofDays(7));
        voice.updatePhoneNumberSettings(update -> update.callingName(""));
        assertThat(chime.getPhoneNumberSettings(all -> {}).callingName()).isNull();
    }

    @Test
    @Evidence(Source.MODEL)
    void sharesGlobalSettings(ChimeClient chime, ChimeSdkVoiceClient voice) {
        chime.updateGlobalSettings(update -> update.businessCalling(business -> business.cdrBucket("business-records"))
                .voiceConnector(connector -> connector.cdrBucket("voice-records")));

        assertThat(chime.getGlobalSettings(all -> {}).businessCalling().cdrBucket())
                .isEqualTo("business-records");
        assertThat(voice.getGlobalSettings(get -> {}).voiceConnector().cdrBucket())
                .isEqualTo("voice-records");
        voice.updateGlobalSettings(update -> update.voiceConnector(connector -> connector.cdrBucket("other-records")));
        assertThat(chime.getGlobalSettings(all -> {}).voiceConnector().cdrBucket())
                .isEqualTo("other-records");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Quotas count numbers per account, not per region")
    void belongsToTheAccountInEveryRegion(
            ChimeClient chime, @InRegion("eu-central-1") ChimeSdkVoiceClient elsewhere, ChimeFixture fixture) {
        fixture.have(VOICE_CONNECTOR, SEATTLE);

        assertThat(elsewhere
                        .getPhoneNumber(get -> get.phoneNumberId(SEATTLE))
                        .phoneNumber()
                        .statusAsString())
                .isEqualTo("Unassigned");
        elsewhere.deletePhoneNumber(delete -> delete.phoneNumberId(SEATTLE));
        chime.restorePhoneNumber(restore -> restore.phoneNumberId(SEATTLE));
        fixture.pass(Duration.ofDays(8));
        assertThat(fixture.get(SEATTLE).statusAsString()).isEqualTo("Unassigned");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "An account's numbers are its own")
    void sharesNothingBetweenAccounts(ChimeClient chime, @OtherAccount ChimeClient other, ChimeFixture fixture) {
        fixture.have(VOICE_CONNECTOR, SEATTLE);
        fixture.have(DIAL_IN, TORONTO);
        String token = chime.listPhoneNumbers(list -> list.maxResults(1)).nextToken();

        assertThat(other.listPhoneNumbers(all -> {}).phoneNumbers()).isEmpty();
        refused(NotFoundException.class, 404, () -> other.getPhoneNumber(get -> get.phoneNumberId(SEATTLE)));
        refused(
                BadRequestException.class,
                400,
                () -> other.listPhoneNumbers(list -> list.maxResults(1).nextToken(token)));
        other.createPhoneNumberOrder(order -> order.productType(VOICE_CONNECTOR).e164PhoneNumbers(SEATTLE));
        assertThat(other.listPhoneNumbers(all -> {}).phoneNumbers()).hasSize(1);
    }

    private static List<String> search(
            ChimeClient chime,
            @Nullable String areaCode,
            @Nullable String city,
            @Nullable String state,
            @Nullable String tollFreePrefix) {
        return chime.searchAvailablePhoneNumbers(search ->
                        search.areaCode(areaCode).city(city).state(state).tollFreePrefix(tollFreePrefix))
                .e164PhoneNumbers();
    }
}
