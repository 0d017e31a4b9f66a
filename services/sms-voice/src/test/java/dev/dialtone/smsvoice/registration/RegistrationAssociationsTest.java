package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateRegistrationAssociationResult;
import dev.dialtone.smsvoice.model.ListRegistrationAssociationsResult;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationFilter;
import dev.dialtone.smsvoice.model.RegistrationAssociationFilterName;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationAssociationsTest {
    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "the resource type of a toll-free number, by the sample of its type")
    void associatesANumberByIdOrArn() {
        RequestPhoneNumberResult number = registrations.sms.request(
                input -> input.isoCountryCode("US").numberType(RequestableNumberType.TOLL_FREE));
        String id = registrations.create(RegistrationFixture.TOLL_FREE);

        CreateRegistrationAssociationResult association = registrations.associate(id, SmsVoiceFixture.arn(number));

        assertThat(association.registrationId()).isEqualTo(id);
        assertThat(association.registrationArn()).endsWith(":registration/" + id);
        assertThat(association.registrationType()).isEqualTo(RegistrationFixture.TOLL_FREE);
        assertThat(association.resourceId()).isEqualTo(number.phoneNumberId());
        assertThat(association.resourceArn()).isEqualTo(number.phoneNumberArn());
        assertThat(association.resourceType()).isEqualTo("TOLL_FREE");
        assertThat(association.isoCountryCode()).isEqualTo("US");
        assertThat(association.phoneNumber()).isEqualTo(number.phoneNumber());
        assertThat(registrations.sms.described(SmsVoiceFixture.id(number)).registrationId())
                .isEqualTo(id);
        registrations.associate(id, registrations.tollFreeNumber());
    }

    @Test
    @Evidence(value = GUESS, detail = "that a registration's type is its resource type, and that there is one brand")
    void associatesACampaignWithABrand() {
        String campaign = registrations.create(RegistrationFixture.CAMPAIGN);
        String brand = registrations.brand();

        CreateRegistrationAssociationResult association = registrations.associate(campaign, brand);
        assertThat(association.resourceType()).isEqualTo(RegistrationFixture.BRAND);
        assertThat(association.resourceId()).isEqualTo(brand);
        assertThat(association.isoCountryCode()).isNull();
        assertThat(association.phoneNumber()).isNull();
        assertConflict(
                () -> registrations.associate(campaign, brand),
                ConflictExceptionReason.RESOURCE_ALREADY_ASSOCIATED,
                ResourceType.REGISTRATION,
                brand);
        String other = registrations.brand();
        assertConflict(
                () -> registrations.associate(campaign, other),
                ConflictExceptionReason.RESOURCE_ALREADY_ASSOCIATED,
                ResourceType.REGISTRATION,
                campaign);
        String vetting = registrations.create(RegistrationFixture.VETTING);
        registrations.associate(vetting, brand);
        registrations.submit(vetting);
    }

    @Test
    @Evidence(value = MODEL, detail = "the reasons that are named for it; which resource they are about is inferred")
    void refusesNumbersThatHaveARegistration() {
        String number = registrations.tollFreeNumber();
        String id = registrations.create(RegistrationFixture.TOLL_FREE);
        registrations.associate(id, number);
        String other = registrations.create(RegistrationFixture.TOLL_FREE);

        assertConflict(
                () -> registrations.associate(id, number),
                ConflictExceptionReason.RESOURCE_ALREADY_ASSOCIATED,
                ResourceType.PHONE_NUMBER,
                number);
        assertConflict(
                () -> registrations.associate(other, number),
                ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_REGISTRATION,
                ResourceType.PHONE_NUMBER,
                number);
        String leaving = registrations.tollFreeNumber();
        registrations.sms.release(leaving);
        assertConflict(
                () -> registrations.associate(other, leaving),
                ConflictExceptionReason.RESOURCE_NOT_ACTIVE,
                ResourceType.PHONE_NUMBER,
                leaving);
    }

    @Test
    @Evidence(value = MODEL, detail = "INVALID_REGISTRATION_ASSOCIATION, for what SupportedAssociations does not have")
    void refusesWhatTheTypeDoesNotTake() {
        String tollFree = registrations.create(RegistrationFixture.TOLL_FREE);
        String simulator = SmsVoiceFixture.id(registrations.sms.request(
                input -> input.isoCountryCode("US").numberType(RequestableNumberType.SIMULATOR)));
        String brand = registrations.brand();
        String list = registrations.sms.createOptOutList("A").optOutListArn();

        for (String resource : List.of(simulator, brand, registrations.sms.number(), list)) {
            ValidationException refusal = SmsVoiceFixture.refusal(
                    ValidationException.class, () -> registrations.associate(tollFree, resource));
            assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_REGISTRATION_ASSOCIATION);
            assertThat(refusal.fields()).extracting(field -> field.name()).containsExactly("resourceId");
        }
        assertThat(registrations.associations(tollFree, input -> input).registrationAssociations())
                .isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS says when each type is associated, and not how another time is refused")
    void refusesAtTheWrongTime() {
        String number = registrations.tollFreeNumber();
        String tollFree = registrations.tollFree(registrations.tollFreeNumber());
        registrations.submit(tollFree);
        assertConflict(
                () -> registrations.associate(tollFree, number),
                ConflictExceptionReason.REGISTRATION_ALREADY_SUBMITTED,
                ResourceType.REGISTRATION,
                tollFree);

        String longCodes = registrations.create("ZZ_LONG_CODE_REGISTRATION");
        String canadian = registrations.sms.number();
        assertConflict(
                () -> registrations.associate(longCodes, canadian),
                ConflictExceptionReason.RESOURCE_NOT_ACTIVE,
                ResourceType.REGISTRATION,
                longCodes);
        registrations.fill(longCodes);
        registrations.submit(longCodes);
        registrations.pass();
        assertThat(registrations.associate(longCodes, canadian).isoCountryCode())
                .isEqualTo("CA");
    }

    @Test
    @Evidence(
            value = MODEL,
            detail =
                    "not found is declared, the region has a reason of its own; an unknown id is taken for what it begins with")
    void refusesWhatIsNotThere() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);
        String arn = "arn:aws:sms-voice:us-east-1:111122223333:";

        assertNotFound(() -> registrations.associate(id, "phone-1"), ResourceType.PHONE_NUMBER, "phone-1");
        assertNotFound(
                () -> registrations.associate(id, "registration-1"), ResourceType.REGISTRATION, "registration-1");
        assertNotFound(
                () -> registrations.associate(id, arn + "phone-number/phone-1"), ResourceType.PHONE_NUMBER, "phone-1");
        assertNotFound(
                () -> registrations.associate(id, arn.replace("1111", "9999") + "phone-number/phone-1"),
                ResourceType.PHONE_NUMBER,
                "phone-1");
        assertNotFound(
                () -> registrations.associate("registration-1", "phone-1"),
                ResourceType.REGISTRATION,
                "registration-1");
        assertConflict(
                () -> registrations.associate(id, arn.replace("us-east-1", "eu-west-1") + "phone-number/phone-1"),
                ConflictExceptionReason.PHONE_NUMBER_NOT_IN_REGISTRATION_REGION,
                ResourceType.PHONE_NUMBER,
                "phone-1");
        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> registrations.associate(id, "arn:aws:sns:us-east-1:111122223333:topic"));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_ARN);
    }

    @Test
    @Evidence(value = MODEL, detail = "names of the filters, pages")
    void listsAssociationsByFilterAndPage() {
        String campaign = registrations.completeCampaign();
        String number = registrations.tenDlcNumber(campaign);

        assertThat(types(registrations.associations(campaign, input -> input)))
                .containsExactly(RegistrationFixture.BRAND, "TEN_DLC");
        ListRegistrationAssociationsResult page = registrations.associations(campaign, input -> input.maxResults(1));
        assertThat(page.registrationType()).isEqualTo(RegistrationFixture.CAMPAIGN);
        assertThat(types(page)).containsExactly(RegistrationFixture.BRAND);
        assertThat(registrations
                        .associations(campaign, input -> input.maxResults(1).nextToken(page.nextToken()))
                        .registrationAssociations()
                        .get(0)
                        .resourceId())
                .isEqualTo(number);
        assertThat(types(filtered(campaign, RegistrationAssociationFilterName.RESOURCE_TYPE, "TEN_DLC")))
                .containsExactly("TEN_DLC");
        assertThat(types(filtered(campaign, RegistrationAssociationFilterName.ISO_COUNTRY_CODE, "US")))
                .containsExactly("TEN_DLC");
        assertThat(types(filtered(campaign, RegistrationAssociationFilterName.ISO_COUNTRY_CODE, "CA")))
                .isEmpty();
        assertThat(SmsVoiceFixture.refusal(
                                ValidationException.class,
                                () -> filtered(campaign, RegistrationAssociationFilterName.ISO_COUNTRY_CODE, "usa"))
                        .reason())
                .isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
        assertNotFound(
                () -> registrations.associations("registration-1", input -> input),
                ResourceType.REGISTRATION,
                "registration-1");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "49 numbers to a campaign; that other types count the same is inferred")
    void refusesTheFiftiethNumber() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);
        String number = registrations.tollFreeNumber();
        has(id, 49, "+18005550100");

        assertThat(SmsVoiceFixture.refusal(
                                ServiceQuotaExceededException.class, () -> registrations.associate(id, number))
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_REGISTRATION);
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the quota; 100 associations are chosen")
    void refusesTooManyAssociations() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);
        String number = registrations.tollFreeNumber();
        has(id, 100, null);

        assertThat(SmsVoiceFixture.refusal(
                                ServiceQuotaExceededException.class, () -> registrations.associate(id, number))
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.ASSOCIATIONS_PER_REGISTRATION);
    }

    private void has(String id, int associations, @Nullable String number) {
        RegistrationAssociationMetadata one = RegistrationAssociationMetadata.builder()
                .resourceArn("arn")
                .resourceId("phone-1")
                .resourceType("TOLL_FREE")
                .isoCountryCode("US")
                .phoneNumber(number)
                .build();
        Registration registration = registrations
                .sms
                .registration
                .registrations
                .find(registrations.sms.scope, id)
                .orElseThrow();
        registrations.sms.put(
                registrations.sms.registration.registrations,
                registration.toBuilder()
                        .associations(Collections.nCopies(associations, one))
                        .build());
    }

    private ListRegistrationAssociationsResult filtered(
            String id, RegistrationAssociationFilterName name, String value) {
        return registrations.associations(
                id,
                input -> input.filters(List.of(RegistrationAssociationFilter.builder()
                        .name(name)
                        .values(List.of(value))
                        .build())));
    }

    private static List<String> types(ListRegistrationAssociationsResult result) {
        return result.registrationAssociations().stream()
                .map(RegistrationAssociationMetadata::resourceType)
                .toList();
    }

    private static void assertConflict(
            ThrowingCallable call, ConflictExceptionReason reason, ResourceType type, String id) {
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.resourceType()).isEqualTo(type);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private static void assertNotFound(ThrowingCallable call, ResourceType type, String id) {
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(ResourceNotFoundException.class, call);
        assertThat(refusal.resourceType()).isEqualTo(type);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }
}
