package dev.dialtone.smsvoice.rcs;

import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.CarrierStatus;
import dev.dialtone.smsvoice.model.CarrierStatusInformation;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CountryLaunchStatus;
import dev.dialtone.smsvoice.model.CountryLaunchStatusFilter;
import dev.dialtone.smsvoice.model.CountryLaunchStatusFilterName;
import dev.dialtone.smsvoice.model.CountryLaunchStatusInformation;
import dev.dialtone.smsvoice.model.DescribeRcsAgentCountryLaunchStatusResult;
import dev.dialtone.smsvoice.model.RcsAgentStatus;
import dev.dialtone.smsvoice.model.RcsCountryLaunch;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.TestingAgentInformation;
import dev.dialtone.smsvoice.model.TestingAgentStatus;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RcsLaunchesTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final RcsAgentFixture rcs = new RcsAgentFixture(sms);
    private final RcsLaunches launches = new RcsLaunches(sms.rcs);
    private String id = "";

    @BeforeEach
    void haveAnAgent() {
        world.account.exclusivelyRun(() -> id = rcs.create());
    }

    @Test
    @Evidence(value = MODEL, detail = "a testing agent comes with the registration of the test, once")
    void hasOneTestingAgent() {
        launches.beginTest(sms.scope, id, "registration-1");

        TestingAgentInformation testing =
                Objects.requireNonNull(rcs.described(id).testingAgent());
        assertThat(testing.status()).isEqualTo(TestingAgentStatus.CREATED);
        assertThat(testing.registrationId()).isEqualTo("registration-1");
        assertThat(testing.testingAgentId()).matches("rcs-[0-9a-f]{32}");
        ConflictException refusal = SmsVoiceFixture.refusal(
                ConflictException.class, () -> launches.beginTest(sms.scope, id, "registration-2"));
        assertThat(refusal.reason())
                .isEqualTo(ConflictExceptionReason.RCS_AGENT_ALREADY_ASSOCIATED_TO_REGISTRATION_TYPE);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    @Test
    @Evidence(value = GUESS, detail = "the statuses are in the model; what an agent's own follows from is inferred")
    void followsTestAndLaunches() {
        launches.beginTest(sms.scope, id, "registration-1");
        assertThat(status()).isEqualTo(RcsAgentStatus.CREATED);
        launches.test(sms.scope, id, TestingAgentStatus.PENDING);
        assertThat(status()).isEqualTo(RcsAgentStatus.PENDING);
        launches.test(sms.scope, id, TestingAgentStatus.ACTIVE);
        assertThat(status()).isEqualTo(RcsAgentStatus.TESTING);
        launch("US", CountryLaunchStatus.PENDING);
        assertThat(status()).isEqualTo(RcsAgentStatus.TESTING);
        launch("US", CountryLaunchStatus.PARTIAL);
        assertThat(status()).isEqualTo(RcsAgentStatus.PARTIAL);
        launch("US", CountryLaunchStatus.ACTIVE);
        assertThat(status()).isEqualTo(RcsAgentStatus.ACTIVE);
        launch("CA", CountryLaunchStatus.CREATED);
        assertThat(status()).isEqualTo(RcsAgentStatus.PARTIAL);
    }

    @Test
    @Evidence(value = MODEL, detail = "countries, filter and pages of the contract; none before a launch is inferred")
    void showsTheLaunchInEachCountry() {
        assertThat(countries(rcs.launches(id, input -> input))).isEmpty();
        launch("US", CountryLaunchStatus.ACTIVE);
        launch("CA", CountryLaunchStatus.REJECTED);

        DescribeRcsAgentCountryLaunchStatusResult page = rcs.launches(id, input -> input.maxResults(1));

        assertThat(page.rcsAgentId()).isEqualTo(id);
        assertThat(page.rcsAgentArn()).endsWith(":rcs-agent/" + id);
        assertThat(countries(page)).containsExactly("US");
        assertThat(Objects.requireNonNull(page.countryLaunchStatus()).get(0).carrierStatus())
                .hasSize(1);
        assertThat(countries(rcs.launches(id, input -> input.maxResults(1).nextToken(page.nextToken()))))
                .containsExactly("CA");
        assertThat(countries(rcs.launches(id, input -> input.isoCountryCodes(List.of("CA", "GB")))))
                .containsExactly("CA");
        assertThat(countries(rcs.launches(
                        id,
                        input -> input.filters(List.of(CountryLaunchStatusFilter.builder()
                                .name(CountryLaunchStatusFilterName.COUNTRY_LAUNCH_STATUS)
                                .values(List.of("ACTIVE"))
                                .build())))))
                .containsExactly("US");
    }

    @Test
    @Evidence(value = MODEL, detail = "not found is declared")
    void refusesUnknownAgents() {
        ResourceNotFoundException refusal =
                SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> rcs.launches("rcs-0", input -> input));

        assertThat(refusal.resourceType()).isEqualTo(ResourceType.RCS_AGENT);
        assertThat(refusal.resourceId()).isEqualTo("rcs-0");
    }

    private RcsAgentStatus status() {
        return rcs.described(id).status();
    }

    private void launch(String country, CountryLaunchStatus status) {
        launches.launch(
                sms.scope,
                id,
                RcsCountryLaunch.builder()
                        .isoCountryCode(country)
                        .status(status)
                        .registrationId("registration-2")
                        .carrierStatus(List.of(CarrierStatusInformation.builder()
                                .carrierName("Carrier")
                                .status(CarrierStatus.ACTIVE)
                                .build()))
                        .build());
    }

    private static List<String> countries(DescribeRcsAgentCountryLaunchStatusResult result) {
        return Objects.requireNonNull(result.countryLaunchStatus()).stream()
                .map(CountryLaunchStatusInformation::isoCountryCode)
                .toList();
    }
}
