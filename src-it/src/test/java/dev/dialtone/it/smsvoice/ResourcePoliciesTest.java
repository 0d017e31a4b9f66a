package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PutResourcePolicyResponse;

@ExtendWith(DialtoneServer.class)
class ResourcePoliciesTest {
    private static final String POLICY = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\","
            + " \"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:root\"},"
            + " \"Action\": [\"sms-voice:SendTextMessage\"], \"Resource\": \"*\"}]}";

    private String list;

    @BeforeEach
    void haveAList(PinpointSmsVoiceV2Client sms) {
        list = sms.createOptOutList(create -> create.optOutListName("Orders")).optOutListArn();
    }

    @Test
    @Evidence(value = MODEL, detail = "put, get and delete, policies of lists and numbers as they were given")
    void livesFromPutToDeletion(PinpointSmsVoiceV2Client sms) {
        for (String arn : new String[] {list, Canadian.requested(sms).phoneNumberArn()}) {
            PutResourcePolicyResponse put =
                    sms.putResourcePolicy(input -> input.resourceArn(arn).policy(POLICY));
            GetResourcePolicyResponse got = sms.getResourcePolicy(input -> input.resourceArn(arn));
            DeleteResourcePolicyResponse deleted = sms.deleteResourcePolicy(input -> input.resourceArn(arn));

            assertThat(put.resourceArn()).isEqualTo(arn);
            assertThat(put.policy()).isEqualTo(POLICY);
            assertThat(put.createdTimestamp()).isNotNull();
            assertThat(got.resourceArn()).isEqualTo(arn);
            assertThat(got.policy()).isEqualTo(POLICY);
            assertThat(got.createdTimestamp()).isEqualTo(put.createdTimestamp());
            assertThat(deleted.resourceArn()).isEqualTo(arn);
            assertThat(deleted.policy()).isEqualTo(POLICY);
            assertThat(deleted.createdTimestamp()).isEqualTo(put.createdTimestamp());
        }
    }

    @Test
    @Evidence(value = CLIENT, detail = "no policy is shown as {}, also after a policy was deleted")
    void showsAnEmptyPolicyWhereThereIsNone(PinpointSmsVoiceV2Client sms) {
        assertThat(policy(sms)).isEqualTo("{}");
        sms.putResourcePolicy(put -> put.resourceArn(list).policy(POLICY));
        sms.deleteResourcePolicy(delete -> delete.resourceArn(list));
        assertThat(policy(sms)).isEqualTo("{}");
        assertThat(sms.getResourcePolicy(get -> get.resourceArn(list)).createdTimestamp())
                .isNull();
    }

    @Test
    @Evidence(
            value = MODEL,
            detail =
                    "not found once the resource has gone; that the next one has none is guessed in the service's test")
    void goesWithItsResource(PinpointSmsVoiceV2Client sms) {
        sms.putResourcePolicy(put -> put.resourceArn(list).policy(POLICY));
        sms.deleteOptOutList(delete -> delete.optOutListName("Orders"));

        Errors.notFound(() -> sms.getResourcePolicy(get -> get.resourceArn(list)), "opt-out-list", "Orders");
        sms.createOptOutList(create -> create.optOutListName("Orders"));
        assertThat(policy(sms)).isEqualTo("{}");
    }

    @Test
    @Evidence(value = MODEL, detail = "the errors; reasons are guessed in ResourcePoliciesTest of the service")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms) {
        String nowhere = list.replace("Orders", "Nowhere");
        String set = sms.createConfigurationSet(create -> create.configurationSetName("Shop"))
                .configurationSetArn();

        Errors.notFound(
                () -> sms.putResourcePolicy(put -> put.resourceArn(nowhere).policy(POLICY)), "opt-out-list", "Nowhere");
        Errors.notFound(() -> sms.getResourcePolicy(get -> get.resourceArn(nowhere)), "opt-out-list", "Nowhere");
        Errors.notFound(
                () -> sms.deleteResourcePolicy(delete -> delete.resourceArn(nowhere)), "opt-out-list", "Nowhere");
        Errors.notFound(() -> sms.deleteResourcePolicy(delete -> delete.resourceArn(list)), "policy", list);
        Errors.invalid(
                () -> sms.putResourcePolicy(put -> put.resourceArn(set).policy(POLICY)), "INVALID_ARN", "resourceArn");
        Errors.invalid(() -> sms.getResourcePolicy(get -> get.resourceArn(set)), "INVALID_ARN", "resourceArn");
        Errors.invalid(() -> sms.deleteResourcePolicy(delete -> delete.resourceArn(set)), "INVALID_ARN", "resourceArn");
        Errors.invalid(
                () -> sms.putResourcePolicy(put -> put.resourceArn(list).policy("{not json}")),
                "INVALID_PARAMETER",
                "policy");
        Errors.invalid(() -> sms.putResourcePolicy(put -> {}), "MISSING_PARAMETER", "resourceArn", "policy");
    }

    private String policy(PinpointSmsVoiceV2Client sms) {
        return sms.getResourcePolicy(get -> get.resourceArn(list)).policy();
    }
}
