package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ListAvailablePhoneNumbersRequest;
import dev.dialtone.smsvoice.model.ListAvailablePhoneNumbersResult;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberPreferenceItem;
import dev.dialtone.smsvoice.model.PreferenceType;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.SearchableNumberType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AvailablePhoneNumbersTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = CLIENT, detail = "documentation in the SDK for JavaScript: ten to a page, E.164")
    void listsTenNumbersToAPage() {
        ListAvailablePhoneNumbersResult first = list(input -> input);
        ListAvailablePhoneNumbersResult second = list(input -> input.nextToken(first.nextToken()));

        assertThat(first.availablePhoneNumbers()).hasSize(10).allMatch(number -> number.matches("\\+1[0-9]{10}"));
        assertThat(second.availablePhoneNumbers())
                .hasSize(10)
                .doesNotContainAnyElementsOf(first.availablePhoneNumbers());
    }

    @Test
    @Evidence(value = CLIENT, detail = "documentation in the SDK for JavaScript: an empty list and no error")
    void listsNothingWhereNothingIsForSale() {
        assertThat(list(input -> input.isoCountryCode("DE")).availablePhoneNumbers())
                .isEmpty();
    }

    @Test
    @Evidence(value = CLIENT, detail = "documentation in the SDK for JavaScript: not found for an unknown campaign")
    void refusesAnUnknownRegistration() {
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> list(input -> input.registrationId("registration-0")));

        assertThat(refusal.resourceId()).isEqualTo("registration-0");
    }

    @Test
    @Evidence(value = GUESS, detail = "which digits are compared is not documented")
    void listsNumbersWithTheDigitsAskedFor() {
        assertThat(preferring(PreferenceType.STARTS_WITH, "206")).isNotEmpty().allMatch(n -> n.startsWith("+1206"));
        assertThat(preferring(PreferenceType.STARTS_WITH, "+1206")).isNotEmpty().allMatch(n -> n.startsWith("+1206"));
        assertThat(preferring(PreferenceType.ENDS_WITH, "77")).hasSize(10).allMatch(number -> number.endsWith("77"));
        assertThat(preferring(PreferenceType.CONTAINS, "777")).hasSize(10).allMatch(number -> number.contains("777"));
        String one = preferring(PreferenceType.ENDS_WITH, "77").get(3);
        assertThat(preferring(PreferenceType.EXACT_MATCH, one)).containsExactly(one);
    }

    @Test
    @Evidence(value = GUESS, detail = "the error is not documented")
    void refusesWhatIsNoPreference() {
        refused("numberPreference.1.member.filter.1.member", preference(PreferenceType.CONTAINS, "many"));
        refused(
                "numberPreference.1.member.filter",
                NumberPreferenceItem.builder()
                        .preferenceType(List.of(PreferenceType.CONTAINS, PreferenceType.ENDS_WITH))
                        .filter(List.of("1"))
                        .build());
        NumberPreferenceItem fine = preference(PreferenceType.CONTAINS, "1");
        refused("numberPreference", fine, fine);
    }

    private void refused(String field, NumberPreferenceItem... items) {
        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class, () -> list(input -> input.numberPreference(List.of(items))));
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly(field);
    }

    private List<String> preferring(PreferenceType type, String digits) {
        return list(input -> input.numberPreference(List.of(preference(type, digits))))
                .availablePhoneNumbers();
    }

    private static NumberPreferenceItem preference(PreferenceType type, String digits) {
        return NumberPreferenceItem.builder()
                .preferenceType(List.of(type))
                .filter(List.of(digits))
                .build();
    }

    private ListAvailablePhoneNumbersResult list(UnaryOperator<ListAvailablePhoneNumbersRequest.Builder> change) {
        ListAvailablePhoneNumbersRequest.Builder american = ListAvailablePhoneNumbersRequest.builder()
                .isoCountryCode("US")
                .numberType(SearchableNumberType.TEN_DLC)
                .numberCapabilities(List.of(NumberCapability.SMS));
        return sms.caller.listAvailablePhoneNumbers(change.apply(american).build());
    }
}
