package dev.dialtone.smsvoice.rcs;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.CarrierStatus;
import dev.dialtone.smsvoice.model.CarrierStatusInformation;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CountryLaunchStatus;
import dev.dialtone.smsvoice.model.CountryLaunchStatusInformation;
import dev.dialtone.smsvoice.model.CreateRegistrationAssociationResult;
import dev.dialtone.smsvoice.model.KeywordInformation;
import dev.dialtone.smsvoice.model.RcsAgentStatus;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.TestingAgentInformation;
import dev.dialtone.smsvoice.model.TestingAgentStatus;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RcsAgentAssociationTest {
    private static final String TEST_LAUNCH = "TEST_RCS_LAUNCH_REGISTRATION";
    private static final String US_LAUNCH = "US_RCS_LAUNCH_REGISTRATION";
    private static final String CA_LAUNCH = "CA_RCS_LAUNCH_REGISTRATION";

    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);
    private final RcsAgentFixture rcs = new RcsAgentFixture(registrations.sms);

    @Test
    @Evidence(value = AWS_DOCS, detail = "the registration of a test gives an agent its testing agent")
    void testsAnAgentOnceItsRegistrationIsComplete() {
        String agent = rcs.create();
        String registration = registrations.create(TEST_LAUNCH);

        CreateRegistrationAssociationResult association =
                registrations.associate(registration, rcs.described(agent).rcsAgentArn());

        assertThat(association.resourceType()).isEqualTo("RCS_AGENT");
        assertThat(association.resourceId()).isEqualTo(agent);
        assertThat(testing(agent).status()).isEqualTo(TestingAgentStatus.CREATED);
        assertThat(testing(agent).registrationId()).isEqualTo(registration);
        registrations.fill(registration);
        registrations.submit(registration);
        assertThat(testing(agent).status()).isEqualTo(TestingAgentStatus.PENDING);
        assertThat(rcs.described(agent).status()).isEqualTo(RcsAgentStatus.PENDING);
        registrations.pass();
        assertThat(testing(agent).status()).isEqualTo(TestingAgentStatus.ACTIVE);
        assertThat(rcs.described(agent).status()).isEqualTo(RcsAgentStatus.TESTING);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "an agent has one registration of a type")
    void refusesAnAgentThatIsTested() {
        String agent = rcs.create();
        registrations.associate(registrations.create(TEST_LAUNCH), agent);
        String second = registrations.create(TEST_LAUNCH);

        ConflictException refusal =
                SmsVoiceFixture.refusal(ConflictException.class, () -> registrations.associate(second, agent));

        assertThat(refusal.reason())
                .isEqualTo(ConflictExceptionReason.RCS_AGENT_ALREADY_ASSOCIATED_TO_REGISTRATION_TYPE);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.RCS_AGENT);
        assertThat(refusal.resourceId()).isEqualTo(agent);
        ResourceNotFoundException unknown = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> registrations.associate(second, "rcs-0"));
        assertThat(unknown.resourceType()).isEqualTo(ResourceType.RCS_AGENT);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "AWS's agent skill and another: RESOURCE_NOT_EMPTY; how long, RegistrationTimesTest has")
    void isHeldByTheRegistrationOfItsTest() {
        String agent = rcs.create();
        String registration = registrations.create(TEST_LAUNCH);
        registrations.associate(registration, agent);

        assertHeld(agent);
        registrations.delete(registration);
        assertThat(rcs.described(agent).testingAgent()).isNotNull();
        registrations.associate(registrations.create(TEST_LAUNCH), agent);
        assertHeld(agent);
    }

    @Test
    @Evidence(value = CLIENT, detail = "as the registration of a test does; nobody shows it for a country's")
    void isHeldByItsLaunches() {
        String agent = rcs.create();
        String launch = registrations.create(US_LAUNCH);
        registrations.associate(launch, agent);

        assertHeld(agent);
        registrations.delete(launch);
        rcs.delete(agent);
    }

    private void assertHeld(String agent) {
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> rcs.delete(agent));
        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_NOT_EMPTY);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.RCS_AGENT);
        assertThat(refusal.resourceId()).isEqualTo(agent);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "a registration for each country; what an agent's status follows from is inferred")
    void launchesAnAgentCountryByCountry() {
        String agent = rcs.create();
        String american = registrations.create(US_LAUNCH);
        registrations.associate(american, agent);
        assertThat(launch(agent, "US").status()).isEqualTo(CountryLaunchStatus.CREATED);
        assertThat(launch(agent, "US").registrationId()).isEqualTo(american);
        assertThat(launch(agent, "US").carrierStatus()).isEmpty();
        fill(american, agent);
        registrations.submit(american);
        assertThat(launch(agent, "US").status()).isEqualTo(CountryLaunchStatus.PENDING);
        assertThat(rcs.described(agent).status()).isEqualTo(RcsAgentStatus.PENDING);
        registrations.pass();
        assertThat(launch(agent, "US").status()).isEqualTo(CountryLaunchStatus.ACTIVE);
        assertThat(launch(agent, "US").carrierStatus())
                .extracting(CarrierStatusInformation::status)
                .containsExactly(CarrierStatus.ACTIVE);
        assertThat(rcs.described(agent).status()).isEqualTo(RcsAgentStatus.ACTIVE);

        String canadian = registrations.create(CA_LAUNCH);
        registrations.associate(canadian, agent);
        assertThat(rcs.described(agent).status()).isEqualTo(RcsAgentStatus.PARTIAL);
        registrations.delete(canadian);
        assertThat(rcs.described(agent).status()).isEqualTo(RcsAgentStatus.ACTIVE);
        assertThat(rcs.launches(agent, input -> input).countryLaunchStatus()).hasSize(1);
    }

    @Test
    @Evidence(value = GUESS, detail = "what is approved stays in force while a newer version is reviewed")
    void staysLaunchedWhileANewVersionIsReviewed() {
        String agent = rcs.create();
        String launch = registrations.create(US_LAUNCH);
        registrations.associate(launch, agent);
        fill(launch, agent);
        registrations.submit(launch);
        registrations.pass();

        registrations.createVersion(launch);
        fill(launch, agent);
        registrations.submit(launch);

        assertThat(launch(agent, "US").status()).isEqualTo(CountryLaunchStatus.ACTIVE);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "launching RCS agents in countries: PENDING, ACTIVE, REJECTED of a country")
    void isRejectedUntilTheRegistrationIsPutRight() {
        String agent = rcs.create();
        String launch = registrations.create(US_LAUNCH);
        registrations.associate(launch, agent);
        fill(launch, agent);
        registrations.submit(launch);

        registrations
                .sms
                .service
                .registrationReviewer()
                .review(registrations.sms.scope, launch, Decision.REQUIRE_UPDATES, List.of());

        assertThat(launch(agent, "US").status()).isEqualTo(CountryLaunchStatus.REJECTED);
        assertThat(rcs.described(agent).status()).isEqualTo(RcsAgentStatus.CREATED);
        registrations.createVersion(launch);
        fill(launch, agent);
        registrations.submit(launch);
        assertThat(launch(agent, "US").status()).isEqualTo(CountryLaunchStatus.PENDING);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "an agent has one registration of a type")
    void refusesASecondLaunchInACountry() {
        String agent = rcs.create();
        String launch = registrations.create(US_LAUNCH);
        registrations.associate(launch, agent);
        String second = registrations.create(US_LAUNCH);

        ConflictException refusal =
                SmsVoiceFixture.refusal(ConflictException.class, () -> registrations.associate(second, agent));

        assertThat(refusal.reason())
                .isEqualTo(ConflictExceptionReason.RCS_AGENT_ALREADY_ASSOCIATED_TO_REGISTRATION_TYPE);
    }

    /** Fills in a launch, with the responses that the agent's keywords have. */
    private void fill(String launch, String agent) {
        registrations.fill(launch);
        List<KeywordInformation> keywords = Objects.requireNonNull(registrations
                .sms
                .caller
                .describeKeywords(b -> b.originationIdentity(agent))
                .keywords());
        registrations.write(
                launch, "complianceKeywords.helpResponse", keywords.get(0).keywordMessage());
        registrations.write(
                launch, "complianceKeywords.stopResponse", keywords.get(1).keywordMessage());
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "launching RCS agents in countries: responses that differ from the agent's keywords are denied")
    void isDeniedWhereItsResponsesAreNotTheKeywords() {
        String agent = rcs.create();
        String launch = registrations.create(US_LAUNCH);
        registrations.associate(launch, agent);
        fill(launch, agent);
        registrations.write(launch, "complianceKeywords.helpResponse", "Call us");
        registrations.submit(launch);
        registrations.pass();

        assertThat(registrations.status(launch)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        assertThat(registrations.version(launch, 1).deniedReasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.reason()).isEqualTo("INVALID_FIELD_VALUE");
                    assertThat(reason.longDescription()).contains("complianceKeywords.helpResponse");
                });
        assertThat(launch(agent, "US").status()).isEqualTo(CountryLaunchStatus.REJECTED);
        registrations.createVersion(launch);
        fill(launch, agent);
        registrations.submit(launch);
        registrations.pass();
        assertThat(launch(agent, "US").status()).isEqualTo(CountryLaunchStatus.ACTIVE);
    }

    private CountryLaunchStatusInformation launch(String agent, String country) {
        return Objects.requireNonNull(rcs.launches(agent, input -> input.isoCountryCodes(List.of(country)))
                        .countryLaunchStatus())
                .get(0);
    }

    private TestingAgentInformation testing(String agent) {
        return Objects.requireNonNull(rcs.described(agent).testingAgent());
    }
}
