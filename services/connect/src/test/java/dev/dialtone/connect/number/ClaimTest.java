package dev.dialtone.connect.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.ClaimPhoneNumberRequest;
import dev.dialtone.connect.model.ClaimPhoneNumberResponse;
import dev.dialtone.connect.model.ClaimedPhoneNumberSummary;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.PhoneNumberCountryCode;
import dev.dialtone.connect.model.PhoneNumberStatus;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.model.PhoneNumberWorkflowStatus;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSetting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ClaimTest {
    private static final String NUMBER = "+12065550100";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);

    private ClaimPhoneNumberResponse claim(ClaimPhoneNumberRequest.Builder request) {
        return client.caller.claimPhoneNumber(request.build());
    }

    private void assertRefused(ClaimPhoneNumberRequest.Builder request, String message) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> claim(request))
                .withMessage(message);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "IN_PROGRESS, then CLAIMED")
    void isClaimedAfterItsProgress() {
        String instance = client.instance("acme");
        ClaimPhoneNumberResponse claimed = claim(Client.claimRequest(instance, NUMBER)
                .phoneNumberDescription("front desk")
                .tags(Map.of("team", "voice")));
        assertThat(claimed.phoneNumberArn())
                .isEqualTo("arn:aws:connect:us-east-1:111122223333:phone-number/" + claimed.phoneNumberId());
        assertThat(client.status(claimed.phoneNumberId())).isEqualTo("IN_PROGRESS");
        client.settle();
        assertThat(client.status(claimed.phoneNumberId())).isEqualTo("CLAIMED");

        ClaimedPhoneNumberSummary number = client.describe(claimed.phoneNumberId());
        assertThat(number.phoneNumberId()).isEqualTo(claimed.phoneNumberId());
        assertThat(number.phoneNumberArn()).isEqualTo(claimed.phoneNumberArn());
        assertThat(number.phoneNumber()).isEqualTo(NUMBER);
        assertThat(number.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
        assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.DID);
        assertThat(number.phoneNumberDescription()).isEqualTo("front desk");
        assertThat(number.targetArn()).isEqualTo("arn:aws:connect:us-east-1:111122223333:instance/" + instance);
        assertThat(number.instanceId()).isEqualTo(instance);
        assertThat(number.tags()).containsExactly(Map.entry("team", "voice"));
        assertThat(number.sourcePhoneNumberArn()).isNull();
        assertThat(number.phoneNumberStatus())
                .isEqualTo(PhoneNumberStatus.builder()
                        .status(PhoneNumberWorkflowStatus.CLAIMED)
                        .build());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "TargetArn may be the ARN of an instance")
    void takesTargetArn() {
        String instance = client.instance("acme");
        String arn = client.describeInstance(instance).arn();
        ClaimPhoneNumberResponse claimed =
                claim(Client.claimRequest(instance, NUMBER).instanceId(null).targetArn(arn));
        assertThat(client.describe(claimed.phoneNumberId()).instanceId()).isEqualTo(instance);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "you must enter InstanceId or TargetArn")
    void refusesNoTarget() {
        assertRefused(
                Client.claimRequest("", NUMBER).instanceId(null),
                "InstanceId, TargetArn: absent (expected: one of them)");
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "scripts give the InstanceId and its ARN as TargetArn: 200; two are one too many")
    void takesOneTargetInBothWays() {
        String instance = client.instance("acme");
        String other = client.instance("other");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> claim(Client.claimRequest(instance, NUMBER)
                        .targetArn(client.describeInstance(other).arn())))
                .withMessageEndingWith("(expected: the same instance)");
        ClaimPhoneNumberResponse claimed = claim(Client.claimRequest(instance, NUMBER)
                .targetArn(client.describeInstance(instance).arn()));
        assertThat(client.describe(claimed.phoneNumberId()).instanceId()).isEqualTo(instance);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "InvalidParameterException for an instance of another region")
    void refusesInstanceOfOtherRegion() {
        String instance = client.in("eu-west-2").instance("acme");
        String arn = "arn:aws:connect:eu-west-2:111122223333:instance/" + instance;
        assertRefused(
                Client.claimRequest(instance, NUMBER),
                "The instance " + instance + " is in eu-west-2 (expected: one in us-east-1)");
        assertRefused(
                Client.claimRequest("", NUMBER).instanceId(null).targetArn(arn),
                "The instance " + arn + " is in eu-west-2 (expected: one in us-east-1)");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "ResourceNotFoundException for groups and instances one does not have")
    void refusesUnknownTarget() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.claim("12345678-90ab-cdef-1234-567890abcdef", NUMBER))
                .withMessage("Instance not found");
        for (String resource : List.of(
                "us-east-1:111122223333:instance/12345678-90ab-cdef-1234-567890abcdef",
                "us-east-1:444455556666:instance/12345678-90ab-cdef-1234-567890abcdef",
                "eu-west-2:111122223333:traffic-distribution-group/12345678-90ab-cdef-1234-567890abcdef")) {
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> claim(
                            Client.claimRequest("", NUMBER).instanceId(null).targetArn("arn:aws:connect:" + resource)));
        }
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "\"InvalidParameterException: One or more of the specified parameters are not valid.\" "
                    + "An ARN that can be no target cannot be valid")
    void refusesTargetOfOtherKind() {
        for (String arn : List.of("acme", "arn:aws:connect:us-east-1:111122223333:phone-number/1")) {
            assertRefused(
                    Client.claimRequest("", NUMBER).instanceId(null).targetArn(arn),
                    "TargetArn: " + arn + " (expected: the ARN of a Connect instance or traffic distribution group)");
        }
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the service's text, from a trace")
    void givesNumberToOneOfTwo() {
        String instance = client.instance("acme");
        client.claim(instance, NUMBER);
        assertRefused(Client.claimRequest(instance, NUMBER), "Phone number not available: " + NUMBER);
        assertThat(client.numbers()).hasSize(1);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "terraform-provider-aws issue 45572: the text for a number that another caller has; "
                    + "that services share their stock is inferred")
    void refusesNumberThatOtherServiceHolds() {
        String instance = client.instance("acme");
        client.inventory.take(world.scope, NUMBER, "somebody else");
        assertRefused(Client.claimRequest(instance, NUMBER), "Phone number not available: " + NUMBER);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "terraform-provider-aws issue 45572: the text for a number that cannot be had; which "
                    + "these are is Dialtone's stock")
    void refusesNumberThatIsNotOffered() {
        String instance = client.instance("acme");
        // Not in the stock; an AWS simulator number; a premium-rate number; not assigned.
        for (String number : List.of("+12062220100", "+12065555000", "+19005550100", "+15555550100")) {
            assertRefused(Client.claimRequest(instance, number), "Phone number not available: " + number);
        }
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "\"InvalidParameterException: One or more of the specified parameters are not valid.\" "
                    + "A text that can be no number cannot be valid")
    void refusesNumberOfImpossibleLength() {
        String instance = client.instance("acme");
        assertRefused(
                Client.claimRequest(instance, "+1206555010"),
                "PhoneNumber: +1206555010 (expected: a number in E.164 form)");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "types follow libphonenumber; UIFN numbers belong to no country")
    void tellsTypeAndCountry() {
        String instance = client.instance("acme");
        assertThat(client.describe(client.number(instance, "+18005550100"))).satisfies(number -> {
            assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.TOLL_FREE);
            assertThat(number.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
        });
        assertThat(client.describe(client.number(instance, "+80055500000"))).satisfies(number -> {
            assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.UIFN);
            assertThat(number.phoneNumberCountryCode()).isNull();
        });
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Terraform found that tokens other than UUIDs are refused")
    void demandsUuidAsClientToken() {
        String instance = client.instance("acme");
        for (String token : List.of("", "token-1", "12345678-90AB-CDEF-1234-567890ABCDEF")) {
            assertRefused(
                    Client.claimRequest(instance, NUMBER).clientToken(token),
                    "ClientToken: " + token + " (expected: a lower-case UUID)");
        }
        assertThatNoException()
                .isThrownBy(() -> claim(Client.claimRequest(instance, NUMBER).clientToken(null)));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the text; released numbers count for up to 180 days")
    void refusesNumberOverQuota() {
        String instance = client.instance("acme");
        for (int i = 0; i < 5; i++) {
            client.claim(instance, "+1206555" + (1000 + i));
        }
        client.settle();
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.claim(instance, NUMBER))
                .withMessageContaining("allowed limit exceeded");
        client.release(client.numbers().get(0).phoneNumberId());
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.claim(instance, NUMBER))
                .withMessageContaining("the instance has 4 and released 1");
        world.account.timeline().advance(Duration.ofDays(180));
        assertThatNoException().isThrownBy(() -> client.claim(instance, NUMBER));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "the quota is one of the instance")
    void countsQuotaForEachInstance() {
        String full = client.instance("full");
        for (int i = 0; i < 5; i++) {
            client.claim(full, "+1206555" + (1000 + i));
        }
        assertThatNoException().isThrownBy(() -> client.claim(client.instance("other"), NUMBER));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "nobody says that an instance must be ACTIVE first")
    void takesInstanceThatIsBeingCreated() {
        assertThatNoException()
                .isThrownBy(() -> client.claim(client.create("acme").id(), NUMBER));
    }

    @Test
    @Evidence(Source.DIALTONE)
    void countsReadsOfItsProgress() {
        world.account.timedTransitions().set(List.of(TransitionSetting.afterReads(PhoneNumbers.PROGRESS, 2)));
        String id = client.claim(client.instance("acme"), NUMBER).phoneNumberId();
        assertThat(client.status(id)).isEqualTo("IN_PROGRESS");
        assertThat(client.status(id)).isEqualTo("IN_PROGRESS");
        assertThat(client.status(id)).isEqualTo("CLAIMED");
    }

    @Test
    @Evidence(Source.DIALTONE)
    void doesNotCountListingsAsReads() {
        world.account.timedTransitions().set(List.of(TransitionSetting.afterReads(PhoneNumbers.PROGRESS, 1)));
        String instance = client.instance("acme");
        String id = client.claim(instance, NUMBER).phoneNumberId();
        assertThat(client.numbers()).hasSize(1);
        assertThat(client.caller.listPhoneNumbers(b -> b.instanceId(instance)).phoneNumberSummaryList())
                .hasSize(1);
        assertThat(client.status(id)).isEqualTo("IN_PROGRESS");
        assertThat(client.status(id)).isEqualTo("CLAIMED");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "PhoneNumberWorkflowStatus")
    void hasThisLife() {
        assertThat(PhoneNumbers.LIFE).hasToString("""
                PhoneNumberWorkflowStatus
                    IN_PROGRESS -> CLAIMED, FAILED
                    CLAIMED     -> IN_PROGRESS
                    FAILED      -> IN_PROGRESS""");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what is in an instance waits for it to be ACTIVE, and so do its numbers")
    void refusesInstanceThatIsBeingCreated() {
        world.keepsItsTime("connect/instance/CREATION_IN_PROGRESS-ACTIVE");
        String instance = Client.present(client.create("acme").id());
        assertRefused(
                Client.claimRequest(instance, NUMBER),
                "The instance " + instance + " is CREATION_IN_PROGRESS in us-east-1 (expected: ACTIVE)");
        client.settle();
        assertThatNoException().isThrownBy(() -> claim(Client.claimRequest(instance, NUMBER)));
    }
}
