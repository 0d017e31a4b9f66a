package dev.dialtone.smsvoice.rcs;

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
import dev.dialtone.smsvoice.model.CreateRcsAgentResult;
import dev.dialtone.smsvoice.model.DeleteOptOutListResult;
import dev.dialtone.smsvoice.model.DescribeRcsAgentsResult;
import dev.dialtone.smsvoice.model.Owner;
import dev.dialtone.smsvoice.model.RcsAgentFilter;
import dev.dialtone.smsvoice.model.RcsAgentFilterName;
import dev.dialtone.smsvoice.model.RcsAgentInformation;
import dev.dialtone.smsvoice.model.RcsAgentStatus;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumberFilter;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumberFilterName;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RcsAgentsTest {
    private static final String ARN = "arn:aws:sms-voice:us-east-1:111122223333:rcs-agent/";
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:inbound";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final RcsAgentFixture rcs = new RcsAgentFixture(sms);

    @Test
    @Evidence(value = CLIENT, detail = "rcs- and 32 hexadecimal digits; CREATED, everything off")
    void createsAnAgent() {
        CreateRcsAgentResult agent = rcs.create(input -> input);

        assertThat(agent.rcsAgentId()).matches("rcs-[0-9a-f]{32}");
        assertThat(agent.rcsAgentArn()).isEqualTo(ARN + agent.rcsAgentId());
        assertThat(agent.status()).isEqualTo(RcsAgentStatus.CREATED);
        assertThat(agent.createdTimestamp()).isEqualTo(World.START);
        assertThat(agent.deletionProtectionEnabled()).isFalse();
        assertThat(agent.twoWayEnabled()).isFalse();
        assertThat(agent.selfManagedOptOutsEnabled()).isFalse();
        assertThat(agent.twoWayMediaS3BucketName()).isNull();
        assertThat(agent.twoWayRcsEventsEnabled()).isNull();
        assertThat(agent.tags()).isNull();
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "AWS's guide for agents: who has opted out of an agent made without a list is in the list Default")
    void usesTheDefaultListOrTheOneNamed() {
        sms.createOptOutList("Shop");
        List<Tag> tags = List.of(Tag.builder().key("a").value("b").build());

        CreateRcsAgentResult agent =
                rcs.create(input -> input.optOutListName("Shop").tags(tags));

        assertThat(rcs.create(input -> input).optOutListName()).isEqualTo("Default");
        assertThat(agent.optOutListName()).isEqualTo("Shop");
        assertThat(agent.tags()).isEqualTo(tags);
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> rcs.create(input -> input.optOutListName("No")));
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.OPT_OUT_LIST);
        ConflictException inUse = SmsVoiceFixture.refusal(ConflictException.class, this::deleteList);
        assertThat(inUse.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED);
        rcs.delete(agent.rcsAgentId());
        assertThat(deleteList().optOutListName()).isEqualTo("Shop");
    }

    @Test
    @Evidence(value = GUESS, detail = "there is a quota; how much is not documented")
    void refusesTheTwentySixthAgent() {
        for (int i = 0; i < 25; i++) {
            rcs.create();
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, rcs::create);

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.RCS_AGENTS_PER_ACCOUNT);
    }

    @Test
    @Evidence(value = MODEL, detail = "ids and ARNs; one that is unknown fails the call; not together with the owner")
    void describesByIdAndArn() {
        String first = rcs.create();
        String second = rcs.create();

        assertThat(ids(rcs.describe(input -> input.rcsAgentIds(List.of(ARN + second, first)))))
                .containsExactly(second, first);
        assertThat(ids(rcs.describe(input -> input.owner(Owner.SELF)))).containsExactly(first, second);
        assertThat(ids(rcs.describe(input -> input.owner(Owner.SHARED)))).isEmpty();
        ResourceNotFoundException unknown = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> rcs.describe(input -> input.rcsAgentIds(List.of("rcs-0"))));
        assertThat(unknown.resourceType()).isEqualTo(ResourceType.RCS_AGENT);
        ValidationException both = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> rcs.describe(input -> input.rcsAgentIds(List.of(first)).owner(Owner.SELF)));
        assertThat(both.reason()).isEqualTo(ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER);
    }

    @Test
    @Evidence(value = MODEL, detail = "paged as every listing")
    void pagesThroughAgents() {
        rcs.create();
        String second = rcs.create();
        DescribeRcsAgentsResult page = rcs.describe(input -> input.maxResults(1));

        assertThat(ids(rcs.describe(input -> input.maxResults(1).nextToken(page.nextToken()))))
                .containsExactly(second);
    }

    @Test
    @Evidence(value = MODEL, detail = "the six filter names of the contract")
    void filtersByEveryName() {
        sms.createOptOutList("Shop");
        String plain = rcs.create();
        String busy = rcs.create();
        rcs.update(
                busy,
                input -> input.twoWayEnabled(true)
                        .twoWayChannelArn(TOPIC)
                        .selfManagedOptOutsEnabled(true)
                        .deletionProtectionEnabled(true)
                        .optOutListName("Shop"));

        assertThat(filtered("status", "CREATED")).containsExactly(plain, busy);
        assertThat(filtered("two-way-enabled", "true")).containsExactly(busy);
        assertThat(filtered("self-managed-opt-outs-enabled", "false")).containsExactly(plain);
        assertThat(filtered("opt-out-list-name", "Shop")).containsExactly(busy);
        assertThat(filtered("deletion-protection-enabled", "true")).containsExactly(busy);
        assertThat(filtered("two-way-channel-arn", TOPIC)).containsExactly(busy);
        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> filtered("status", "created"));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
    }

    @Test
    @Evidence(value = MODEL, detail = "conflicts of deletion; that the answer shows DELETED is inferred")
    void deletesAnAgentThatIsNotProtected() {
        String id = rcs.create(input -> input.deletionProtectionEnabled(true)).rcsAgentId();
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> rcs.delete(id));
        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.DELETION_PROTECTION_ENABLED);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.RCS_AGENT);
        assertThat(refusal.resourceId()).isEqualTo(id);
        rcs.update(id, input -> input.deletionProtectionEnabled(false));

        assertThat(rcs.delete(ARN + id).status()).isEqualTo(RcsAgentStatus.DELETED);

        ResourceNotFoundException gone = SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> rcs.delete(id));
        assertThat(gone.resourceId()).isEqualTo(id);
    }

    @Test
    @Evidence(value = MODEL, detail = "an agent in a pool stays; that its settings are the pool's is inferred")
    void refusesToDeleteOrChangeAnAgentInAPool() {
        String id = rcs.create();
        sms.put(
                sms.rcs.rcsAgents,
                sms.rcs.rcsAgents.find(sms.scope, id).orElseThrow().toBuilder()
                        .poolId("pool-1")
                        .build());

        ConflictException delete = SmsVoiceFixture.refusal(ConflictException.class, () -> rcs.delete(id));
        ConflictException twoWay = SmsVoiceFixture.refusal(
                ConflictException.class,
                () -> rcs.update(id, input -> input.twoWayEnabled(true).twoWayChannelArn(TOPIC)));

        assertThat(delete.reason()).isEqualTo(ConflictExceptionReason.RCS_AGENT_ASSOCIATED_TO_POOL);
        assertThat(twoWay.reason()).isEqualTo(ConflictExceptionReason.RCS_AGENT_ASSOCIATED_TO_POOL);
        assertThat(rcs.described(id).poolId()).isEqualTo("pool-1");
        assertThat(rcs.update(id, input -> input.deletionProtectionEnabled(true))
                        .deletionProtectionEnabled())
                .isTrue();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, testing RCS: test devices are verified destination numbers of an agent")
    void hasDestinationsThatTestIt() {
        VerificationFixture verification = new VerificationFixture(sms);
        String agent = rcs.create();
        verification.create("+14165550101");

        String tester = verification
                .create("+14165550101", input -> input.rcsAgentId(ARN + agent))
                .verifiedDestinationNumberId();

        assertThat(verification
                        .describe(input -> input.filters(List.of(VerifiedDestinationNumberFilter.builder()
                                .name(VerifiedDestinationNumberFilterName.RCS_AGENT_ID)
                                .values(List.of(agent))
                                .build())))
                        .verifiedDestinationNumbers())
                .singleElement()
                .satisfies(number -> {
                    assertThat(number.verifiedDestinationNumberId()).isEqualTo(tester);
                    assertThat(number.rcsAgentId()).isEqualTo(agent);
                });
    }

    private DeleteOptOutListResult deleteList() {
        return sms.caller.deleteOptOutList(b -> b.optOutListName("Shop"));
    }

    private List<String> filtered(String name, String... values) {
        return ids(rcs.describe(input -> input.filters(List.of(RcsAgentFilter.builder()
                .name(RcsAgentFilterName.of(name))
                .values(List.of(values))
                .build()))));
    }

    private static List<String> ids(DescribeRcsAgentsResult result) {
        return Objects.requireNonNull(result.rcsAgents()).stream()
                .map(RcsAgentInformation::rcsAgentId)
                .toList();
    }
}
