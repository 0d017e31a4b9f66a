package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.VerificationFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateVerifiedDestinationNumberResult;
import dev.dialtone.smsvoice.model.DescribeVerifiedDestinationNumbersResult;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VerificationStatus;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumberFilter;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumberFilterName;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumberInformation;
import dev.dialtone.smsvoice.rcs.RcsAgentFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerifiedDestinationNumbersTest {
    private static final String ARN = "arn:aws:sms-voice:us-east-1:111122223333:verified-destination-number/";
    private static final String ALICE = "+14165550101";
    private static final String BOB = "+14165550102";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final VerificationFixture verification = new VerificationFixture(sms);

    @Test
    @Evidence(value = CLIENT, detail = "vdn- and hexadecimal digits; how many is inferred")
    void createsAPendingNumber() {
        CreateVerifiedDestinationNumberResult created = verification.create("14165550101", input -> input);

        assertThat(created.verifiedDestinationNumberId()).matches("vdn-[0-9a-f]{32}");
        assertThat(created.verifiedDestinationNumberArn()).isEqualTo(ARN + created.verifiedDestinationNumberId());
        assertThat(created.destinationPhoneNumber()).isEqualTo(ALICE);
        assertThat(created.status()).isEqualTo(VerificationStatus.PENDING);
        assertThat(created.createdTimestamp()).isEqualTo(World.START);
        assertThat(created.rcsAgentId()).isNull();
        assertThat(created.tags()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "tags come back")
    void createsANumberWithTags() {
        List<Tag> tags = List.of(Tag.builder().key("a").value("b").build());

        assertThat(verification.create(ALICE, input -> input.tags(tags)).tags()).isEqualTo(tags);
    }

    @Test
    @Evidence(
            value = GUESS,
            detail =
                    "a number twice is a conflict with the first; it is there once for itself, once for each agent that it tests")
    void refusesANumberThatIsThere() {
        String id = verification.create(ALICE);

        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> verification.create(ALICE));

        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_ALREADY_EXISTS);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.VERIFIED_DESTINATION_NUMBER);
        assertThat(refusal.resourceId()).isEqualTo(id);
        String agent = new RcsAgentFixture(sms).create();
        String tester =
                verification.create(ALICE, input -> input.rcsAgentId(agent)).verifiedDestinationNumberId();
        ConflictException twice = SmsVoiceFixture.refusal(
                ConflictException.class, () -> verification.create(ALICE, input -> input.rcsAgentId(agent)));
        assertThat(twice.resourceId()).isEqualTo(tester);
    }

    @Test
    @Evidence(value = MODEL, detail = "CANNOT_PARSE")
    void refusesWhatIsNoNumber() {
        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> verification.create("+1"));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.CANNOT_PARSE);
    }

    @Test
    @Evidence(value = MODEL, detail = "an RCS agent that is not there is not found")
    void refusesAnUnknownAgent() {
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> verification.create(ALICE, input -> input.rcsAgentId("rcs-0")));

        assertThat(refusal.resourceType()).isEqualTo(ResourceType.RCS_AGENT);
        assertThat(refusal.resourceId()).isEqualTo("rcs-0");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "10 numbers")
    void refusesTheEleventhNumber() {
        for (int i = 0; i < 10; i++) {
            verification.create("+1416555010" + i);
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, () -> verification.create("+14165550110"));

        assertThat(refusal.reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.VERIFIED_DESTINATION_NUMBERS_PER_ACCOUNT);
    }

    @Test
    @Evidence(value = MODEL, detail = "by id, ARN or number; one that is unknown fails the call")
    void describesByIdArnAndNumber() {
        String alice = verification.create(ALICE);
        String bob = verification.create(BOB);

        assertThat(ids(verification.describe(input -> input))).containsExactly(alice, bob);
        assertThat(ids(verification.describe(input -> input.verifiedDestinationNumberIds(List.of(ARN + bob, alice)))))
                .containsExactly(bob, alice);
        assertThat(ids(verification.describe(input -> input.destinationPhoneNumbers(List.of("14165550102")))))
                .containsExactly(bob);
        ResourceNotFoundException id = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> verification.describe(input -> input.verifiedDestinationNumberIds(List.of("vdn-0"))));
        ResourceNotFoundException number = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> verification.describe(input -> input.destinationPhoneNumbers(List.of(ALICE, "+14165550103"))));
        assertThat(id.resourceId()).isEqualTo("vdn-0");
        assertThat(number.resourceType()).isEqualTo(ResourceType.VERIFIED_DESTINATION_NUMBER);
        assertThat(number.resourceId()).isEqualTo("+14165550103");
    }

    @Test
    @Evidence(value = GUESS, detail = "ids and numbers together: what either of them names")
    void describesByIdAndNumberTogether() {
        String alice = verification.create(ALICE);
        String bob = verification.create(BOB);

        assertThat(ids(verification.describe(input ->
                        input.verifiedDestinationNumberIds(List.of(bob)).destinationPhoneNumbers(List.of(ALICE, BOB)))))
                .containsExactly(bob, alice);
    }

    @Test
    @Evidence(value = MODEL, detail = "the two filter names of the contract")
    void filtersByBothNames() {
        String alice = verification.create(ALICE);

        assertThat(filtered("status", "PENDING")).containsExactly(alice);
        assertThat(filtered("status", "VERIFIED", "UNSUPPORTED")).isEmpty();
        assertThat(filtered("rcs-agent-id", "rcs-0")).isEmpty();
        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> filtered("status", "pending"));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
    }

    @Test
    @Evidence(value = MODEL, detail = "paged as every listing")
    void pagesThroughNumbers() {
        verification.create(ALICE);
        String bob = verification.create(BOB);
        DescribeVerifiedDestinationNumbersResult page = verification.describe(input -> input.maxResults(1));

        assertThat(ids(page)).hasSize(1);
        assertThat(ids(verification.describe(input -> input.maxResults(1).nextToken(page.nextToken()))))
                .containsExactly(bob);
    }

    @Test
    @Evidence(value = MODEL, detail = "what is deleted is found no more; that AWS keeps a number for a day is left out")
    void deletesANumber() {
        String id = verification.create(ALICE);

        assertThat(verification.delete(ARN + id).destinationPhoneNumber()).isEqualTo(ALICE);

        ResourceNotFoundException refusal =
                SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> verification.delete(id));
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.VERIFIED_DESTINATION_NUMBER);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private List<String> filtered(String name, String... values) {
        return ids(verification.describe(input -> input.filters(List.of(VerifiedDestinationNumberFilter.builder()
                .name(VerifiedDestinationNumberFilterName.of(name))
                .values(List.of(values))
                .build()))));
    }

    private static List<String> ids(DescribeVerifiedDestinationNumbersResult result) {
        return result.verifiedDestinationNumbers().stream()
                .map(VerifiedDestinationNumberInformation::verifiedDestinationNumberId)
                .toList();
    }
}
