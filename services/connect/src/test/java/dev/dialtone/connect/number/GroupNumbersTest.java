package dev.dialtone.connect.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.ClaimedPhoneNumberSummary;
import dev.dialtone.connect.model.FlowAssociationSummary;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.ListPhoneNumbersSummary;
import dev.dialtone.connect.model.PhoneNumberCountryCode;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers that are claimed to traffic distribution groups. */
final class GroupNumbersTest {
    private static final String NUMBER = "+12065550100";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private final Client west = client.in("us-west-2");
    private String instance = "";
    private String group = "";

    @BeforeEach
    void createGroup() {
        world.account.exclusivelyRun(() -> {
            instance = client.replicated("acme");
            group = client.group(instance, "sales");
        });
    }

    private String claim() {
        String arn = Client.present(client.caller
                .claimPhoneNumber(b -> b.targetArn(group).phoneNumber(NUMBER))
                .phoneNumberArn());
        client.settle();
        return arn;
    }

    private static String id(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static List<String> listed(Client from, String targetArn) {
        return Client.present(from.caller
                        .listPhoneNumbersV2(b -> b.targetArn(targetArn))
                        .listPhoneNumbersSummaryList())
                .stream()
                .map(ListPhoneNumbersSummary::phoneNumber)
                .map(Client::present)
                .toList();
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "TargetArn is that of the group; that InstanceId is its instance's is a guess")
    void isClaimedToGroup() {
        ClaimedPhoneNumberSummary number = client.describe(claim());
        assertThat(number.targetArn()).isEqualTo(group);
        assertThat(number.instanceId()).isEqualTo(instance);
        assertThat(listed(client, group)).containsExactly(NUMBER);
        assertThat(listed(client, "arn:aws:connect:us-east-1:111122223333:instance/" + instance))
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "from the group's other region by ARN, and not by id")
    void isSeenFromTheOtherRegionByArn() {
        String arn = claim();
        assertThat(west.describe(arn)).isEqualTo(client.describe(arn));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> west.describe(id(arn)));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> west.release(arn));
        assertThat(listed(west, group)).containsExactly(NUMBER);
        String ofInstance = client.claim(instance, "+12065550101").phoneNumberArn();
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> west.describe(ofInstance));
    }

    private static List<String> withFlow(Client from, String instance) {
        return Client.present(from.caller
                        .listFlowAssociations(b -> b.instanceId(instance))
                        .flowAssociationSummaryList())
                .stream()
                .map(FlowAssociationSummary::resourceId)
                .map(Client::present)
                .toList();
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "a group's flow association is mirrored; others stay where the number is")
    void hasItsFlowInBothRegions() {
        String ofInstance =
                Client.present(client.claim(instance, "+12065550101").phoneNumberArn());
        String ofGroup = claim();
        for (String arn : List.of(ofInstance, ofGroup)) {
            client.caller.associatePhoneNumberContactFlow(b -> b.instanceId(instance)
                    .phoneNumberId(arn)
                    .contactFlowId(client.flow(instance, "Sample inbound flow (first contact experience)")));
        }
        assertThat(withFlow(client, instance)).containsExactly(ofInstance, ofGroup);
        assertThat(withFlow(west, instance)).containsExactly(ofGroup);
        assertThat(west.caller
                        .batchGetFlowAssociation(b -> b.instanceId(instance).resourceIds(List.of(ofInstance, ofGroup)))
                        .flowAssociationSummaryList())
                .hasSize(1);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "only in the group's region, and only when it is ACTIVE")
    void refusesOtherGroups() {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() ->
                        west.caller.claimPhoneNumber(b -> b.targetArn(group).phoneNumber(NUMBER)))
                .withMessage("TargetArn: " + group + " (expected: a traffic distribution group of us-west-2)");
        world.keepsItsTime("connect/traffic-distribution-group/PENDING_DELETION-DELETED");
        client.caller.deleteTrafficDistributionGroup(b -> b.trafficDistributionGroupId(group));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(this::claim)
                .withMessage("The traffic distribution group is PENDING_DELETION (expected: ACTIVE)");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() ->
                        client.search(Client.searchRequest(instance, PhoneNumberCountryCode.US, PhoneNumberType.DID)
                                .instanceId(null)
                                .targetArn(group)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "a search names the group from both its regions")
    void isSearchedForInBothRegions() {
        for (Client each : List.of(client, west)) {
            assertThat(each.search(Client.searchRequest(instance, PhoneNumberCountryCode.US, PhoneNumberType.DID)
                                    .instanceId(null)
                                    .targetArn(group))
                            .availableNumbersList())
                    .hasSize(10);
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "UpdatePhoneNumber moves it to a group and back; it keeps its ARN")
    void movesToGroupAndBack() {
        String arn = Client.present(client.claim(instance, NUMBER).phoneNumberArn());
        client.settle();
        client.caller.updatePhoneNumber(b -> b.phoneNumberId(arn).targetArn(group));
        assertThat(client.status(arn)).isEqualTo("IN_PROGRESS");
        client.settle();
        assertThat(client.describe(arn).targetArn()).isEqualTo(group);
        assertThat(client.status(arn)).isEqualTo("CLAIMED");
        client.caller.updatePhoneNumber(b -> b.phoneNumberId(arn).instanceId(instance));
        client.settle();
        assertThat(client.describe(arn).targetArn()).endsWith(":instance/" + instance);
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> west.describe(arn));
    }
}
