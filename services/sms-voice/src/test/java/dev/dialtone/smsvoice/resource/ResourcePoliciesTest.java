package dev.dialtone.smsvoice.resource;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.ConfigurationSetFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.DeleteResourcePolicyResult;
import dev.dialtone.smsvoice.model.GetResourcePolicyResult;
import dev.dialtone.smsvoice.model.PutResourcePolicyResult;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResourcePoliciesTest {
    private static final String ARN = "arn:aws:sms-voice:us-east-1:111122223333:";
    private static final String LIST = ARN + "opt-out-list/Default";
    private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = MODEL, detail = "policies of lists and numbers; put, get, delete")
    void putsGetsAndDeletesAPolicy() {
        String number = SmsVoiceFixture.arn(sms.request(input -> input));
        for (String arn : List.of(LIST, number)) {
            assertThat(put(arn, POLICY)).isEqualTo(new PutResourcePolicyResult(arn, POLICY, World.START));
            assertThat(get(arn)).isEqualTo(new GetResourcePolicyResult(arn, POLICY, World.START));
            assertThat(delete(arn)).isEqualTo(new DeleteResourcePolicyResult(arn, POLICY, World.START));
        }
    }

    @Test
    @Evidence(value = CLIENT, detail = "no policy is shown as {}, also after a policy was deleted")
    void showsAnEmptyPolicyWhereThereIsNone() {
        GetResourcePolicyResult none = new GetResourcePolicyResult(LIST, "{}", null);

        assertThat(get(LIST)).isEqualTo(none);
        put(LIST, POLICY);
        delete(LIST);
        assertThat(get(LIST)).isEqualTo(none);
    }

    @Test
    @Evidence(value = GUESS, detail = "the second policy replaces the first and has a time of its own")
    void replacesAPolicy() {
        put(LIST, POLICY);
        world.passRealTime(Duration.ofHours(1));

        put(LIST, "{}");

        assertThat(get(LIST).policy()).isEqualTo("{}");
        assertThat(get(LIST).createdTimestamp()).isEqualTo(World.START.plus(Duration.ofHours(1)));
    }

    @Test
    @Evidence(value = MODEL, detail = "the operations declare ResourceNotFoundException")
    void refusesWhatIsNotThere() {
        notFound(ResourceType.OPT_OUT_LIST, "Nowhere", () -> put(ARN + "opt-out-list/Nowhere", POLICY));
        notFound(ResourceType.PHONE_NUMBER, "phone-0", () -> get(ARN + "phone-number/phone-0"));
        notFound(ResourceType.POOL, "pool-0", () -> delete(ARN + "pool/pool-0"));
        notFound(ResourceType.SENDER_ID, "SHOP/GB", () -> get(ARN + "sender-id/SHOP/GB"));
        notFound(
                ResourceType.OPT_OUT_LIST,
                "Default",
                () -> get("arn:aws:sms-voice:eu-west-1:111122223333:opt-out-list/Default"));
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "reasons by their names; sets have no policies; one that is not there cannot be deleted")
    void refusesWhatCannotHaveAPolicyAndWhatIsNone() {
        new ConfigurationSetFixture(sms).create("Shop");
        invalid(
                ValidationExceptionReason.INVALID_ARN,
                "resourceArn",
                () -> put(ConfigurationSetFixture.ARN + "Shop", POLICY));
        invalid(ValidationExceptionReason.INVALID_ARN, "resourceArn", () -> get("arn:aws:sns:us-east-1:1:topic"));
        invalid(ValidationExceptionReason.INVALID_PARAMETER, "policy", () -> put(LIST, "{\"Version\":}"));
        assertThat(get(LIST).policy()).isEqualTo("{}");
        notFound(ResourceType.POLICY, LIST, () -> delete(LIST));
    }

    @Test
    @Evidence(value = GUESS, detail = "a policy goes with its resource")
    void forgetsThePolicyOfAResourceThatHasGone() {
        sms.createOptOutList("A");
        put(ARN + "opt-out-list/A", POLICY);
        String id = sms.number();
        put(ARN + "phone-number/" + id, POLICY);

        sms.caller.deleteOptOutList(b -> b.optOutListName("A"));
        sms.release(id);
        world.passRealTime(Duration.ofMinutes(1));
        sms.createOptOutList("A");

        assertThat(get(ARN + "opt-out-list/A").policy()).isEqualTo("{}");
        assertThat(sms.kit.policies.size(world.scope)).isZero();
    }

    private static void notFound(ResourceType type, String id, ThrowingCallable call) {
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(ResourceNotFoundException.class, call);
        assertThat(refusal.resourceType()).isEqualTo(type);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private static void invalid(ValidationExceptionReason reason, String field, ThrowingCallable call) {
        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly(field);
    }

    private PutResourcePolicyResult put(String arn, String policy) {
        return sms.caller.putResourcePolicy(b -> b.resourceArn(arn).policy(policy));
    }

    private GetResourcePolicyResult get(String arn) {
        return sms.caller.getResourcePolicy(b -> b.resourceArn(arn));
    }

    private DeleteResourcePolicyResult delete(String arn) {
        return sms.caller.deleteResourcePolicy(b -> b.resourceArn(arn));
    }
}
