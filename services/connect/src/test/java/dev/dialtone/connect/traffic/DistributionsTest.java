package dev.dialtone.connect.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.AgentConfig;
import dev.dialtone.connect.model.Distribution;
import dev.dialtone.connect.model.GetTrafficDistributionResponse;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.ResourceConflictException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.SignInConfig;
import dev.dialtone.connect.model.SignInDistribution;
import dev.dialtone.connect.model.TelephonyConfig;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DistributionsTest {
    private static final String EAST = "us-east-1";
    private static final String WEST = "us-west-2";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private final Client west = client.in(WEST);
    private String arn = "";
    private String defaultArn = "";

    @BeforeEach
    void createGroups() {
        world.account.exclusivelyRun(() -> {
            String instance = client.replicated("acme");
            defaultArn = Client.present(Client.present(
                            client.caller.listTrafficDistributionGroups(b -> b).trafficDistributionGroupSummaryList())
                    .get(0)
                    .arn());
            arn = client.group(instance, "sales");
        });
    }

    private static List<Distribution> split(int east, int westPercentage) {
        return List.of(new Distribution(EAST, east), new Distribution(WEST, westPercentage));
    }

    private static SignInConfig signIn(boolean east, boolean westEnabled) {
        return new SignInConfig(List.of(new SignInDistribution(EAST, east), new SignInDistribution(WEST, westEnabled)));
    }

    private GetTrafficDistributionResponse get(String id) {
        return client.caller.getTrafficDistribution(b -> b.id(id));
    }

    private void assertRefused(List<Distribution> distributions, String message) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.updateTrafficDistribution(
                        b -> b.id(arn).telephonyConfig(new TelephonyConfig(distributions))))
                .withMessage("TelephonyConfig" + message);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.updateTrafficDistribution(
                        b -> b.id(arn).agentConfig(new AgentConfig(distributions))))
                .withMessage("AgentConfig" + message);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "100 % where the instance was created; agents and sign-in by guess")
    void beginsWhereTheInstanceWasCreated() {
        GetTrafficDistributionResponse distribution = get(arn);
        assertThat(distribution.arn()).isEqualTo(arn);
        assertThat(arn).endsWith("/" + distribution.id());
        assertThat(distribution.telephonyConfig()).isEqualTo(new TelephonyConfig(split(100, 0)));
        assertThat(distribution.agentConfig()).isEqualTo(new AgentConfig(split(100, 0)));
        assertThat(distribution.signInConfig()).isEqualTo(signIn(true, true));
        assertThat(west.caller.getTrafficDistribution(b -> b.id(arn))).isEqualTo(distribution);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "the call may be made in either region; what is not given stays")
    void changesWhatIsGiven() {
        west.caller.updateTrafficDistribution(b -> b.id(arn).telephonyConfig(new TelephonyConfig(split(40, 60))));
        client.settle();
        client.caller.updateTrafficDistribution(b -> b.id(arn).agentConfig(new AgentConfig(split(0, 100))));
        client.caller.updateTrafficDistribution(b -> b.id(arn));
        assertThat(get(arn).telephonyConfig()).isEqualTo(new TelephonyConfig(split(40, 60)));
        assertThat(get(arn).agentConfig()).isEqualTo(new AgentConfig(split(0, 100)));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "sums of 100 in steps of 10, for both regions")
    void refusesOtherDistributions() {
        assertRefused(split(50, 40), ".Distributions: 90 in all (expected: 100)");
        assertRefused(split(55, 45), ".Distributions: 55 for us-east-1 (expected: a multiple of 10)");
        assertRefused(
                List.of(new Distribution(EAST, 100)),
                ".Distributions: 1 (expected: one for each of us-east-1 and us-west-2)");
        assertRefused(
                List.of(new Distribution(EAST, 50), new Distribution("eu-west-2", 50)),
                ".Distributions: 2 (expected: one for each of us-east-1 and us-west-2)");
        assertThat(get(arn).telephonyConfig()).isEqualTo(new TelephonyConfig(split(100, 0)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "sign-in is for the default group alone")
    void changesSignInOfTheDefaultGroupAlone() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        client.caller.updateTrafficDistribution(b -> b.id(arn).signInConfig(signIn(true, false))))
                .withMessage("SignInConfig: given (expected: only for the default traffic distribution group)");
        client.caller.updateTrafficDistribution(b -> b.id(defaultArn).signInConfig(signIn(true, false)));
        assertThat(get(defaultArn).signInConfig()).isEqualTo(signIn(true, false));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "ResourceConflictException is declared: while another update runs")
    void refusesUpdateWhileAnotherRuns() {
        world.keepsItsTime("connect/traffic-distribution-group/UPDATE_IN_PROGRESS-ACTIVE");
        client.caller.updateTrafficDistribution(b -> b.id(arn).telephonyConfig(new TelephonyConfig(split(90, 10))));
        assertThatExceptionOfType(ResourceConflictException.class)
                .isThrownBy(() -> client.caller.updateTrafficDistribution(
                        b -> b.id(arn).telephonyConfig(new TelephonyConfig(split(80, 20)))))
                .withMessage("The traffic distribution group is being updated");
        client.settle();
        assertThat(get(arn).telephonyConfig()).isEqualTo(new TelephonyConfig(split(90, 10)));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "a group that is not ACTIVE has no distribution to change")
    void needsActiveGroup() {
        world.keepsItsTime("connect/traffic-distribution-group/PENDING_DELETION-DELETED");
        client.caller.deleteTrafficDistributionGroup(b -> b.trafficDistributionGroupId(arn));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.updateTrafficDistribution(
                        b -> b.id(arn).telephonyConfig(new TelephonyConfig(split(90, 10)))))
                .withMessage("The traffic distribution group is PENDING_DELETION (expected: ACTIVE)");
        client.settle();
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> get(arn));
    }
}
