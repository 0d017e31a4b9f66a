package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreatePoolResult;
import dev.dialtone.smsvoice.model.DeleteOptOutListResult;
import dev.dialtone.smsvoice.model.DeletePoolResult;
import dev.dialtone.smsvoice.model.DescribePoolsRequest;
import dev.dialtone.smsvoice.model.DescribePoolsResult;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.Owner;
import dev.dialtone.smsvoice.model.PoolFilter;
import dev.dialtone.smsvoice.model.PoolFilterName;
import dev.dialtone.smsvoice.model.PoolInformation;
import dev.dialtone.smsvoice.model.PoolStatus;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.UpdatePoolResult;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoolsTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/inbound";

    @RegisterExtension
    final World world = new World(TransitionSpeed.REALISTIC);

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, sms);

    @Test
    @Evidence(value = MODEL, detail = "inherits everything but deletion protection; CREATING, then ACTIVE")
    void inheritsFromItsFirstNumber() {
        sms.createOptOutList("Orders");
        String number = SmsVoiceFixture.id(
                sms.request(input -> input.optOutListName("Orders").deletionProtectionEnabled(true)));
        origins.settle();
        sms.update(
                number,
                input -> input.twoWayEnabled(true)
                        .twoWayChannelArn(OriginationFixture.TOPIC)
                        .twoWayChannelRole(ROLE)
                        .selfManagedOptOutsEnabled(true));

        CreatePoolResult created = origins.createPool(number, input -> input);

        String id = Objects.requireNonNull(created.poolId());
        assertThat(id).matches("pool-[0-9a-f]{32}");
        assertThat(created.poolArn()).isEqualTo(OriginationFixture.ARN + "pool/" + id);
        assertThat(created.status()).isEqualTo(PoolStatus.CREATING);
        assertThat(created.messageType()).isEqualTo(MessageType.TRANSACTIONAL);
        assertThat(created.twoWayEnabled()).isTrue();
        assertThat(created.twoWayChannelArn()).isEqualTo(OriginationFixture.TOPIC);
        assertThat(created.twoWayChannelRole()).isEqualTo(ROLE);
        assertThat(created.selfManagedOptOutsEnabled()).isTrue();
        assertThat(created.optOutListName()).isEqualTo("Orders");
        assertThat(created.sharedRoutesEnabled()).isFalse();
        assertThat(created.deletionProtectionEnabled()).isFalse();
        assertThat(created.createdTimestamp()).isNotNull();
        assertThat(created.tags()).isNull();
        origins.settle();
        assertThat(origins.described(id).status()).isEqualTo(PoolStatus.ACTIVE);
    }

    @Test
    @Evidence(value = GUESS, detail = "a sender ID has no two-way messaging and no list; these are the defaults")
    void startsWithDefaultsFromASenderId() {
        PoolInformation pool = origins.described(origins.poolOfSenderId());

        assertThat(pool.optOutListName()).isEqualTo("Default");
        assertThat(pool.twoWayEnabled()).isFalse();
        assertThat(pool.selfManagedOptOutsEnabled()).isFalse();
    }

    @Test
    @Evidence(value = MODEL, detail = "optional members; tags come back")
    void takesProtectionAndTags() {
        List<Tag> tags = List.of(Tag.builder().key("a").value("b").build());

        CreatePoolResult created = origins.createPool(
                origins.number(), input -> input.deletionProtectionEnabled(true).tags(tags));

        assertThat(created.deletionProtectionEnabled()).isTrue();
        assertThat(created.tags()).isEqualTo(tags);
    }

    @Test
    @Evidence(value = GUESS, detail = "the status of a number that joins; clients wait for ASSOCIATING to end")
    void takesANumberThroughAssociating() {
        String number = origins.number();
        String pool = Objects.requireNonNull(
                origins.createPool(number, input -> input).poolId());

        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ASSOCIATING);
        assertThat(sms.described(number).poolId()).isEqualTo(pool);
        origins.settle();
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(sms.described(number).poolId()).isEqualTo(pool);
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the reasons; that they name the identity is inferred")
    void refusesIdentitiesThatCannotBeTheFirst() {
        String pending = sms.number();
        OriginationFixture.conflict(
                () -> origins.createPool(pending, input -> input),
                ConflictExceptionReason.RESOURCE_NOT_ACTIVE,
                ResourceType.PHONE_NUMBER,
                pending);
        origins.settle();
        OriginationFixture.conflict(
                () -> origins.createPool(pending, input -> input.messageType(MessageType.PROMOTIONAL)),
                ConflictExceptionReason.MESSAGE_TYPE_MISMATCH,
                ResourceType.PHONE_NUMBER,
                pending);
        origins.pool(pending);
        OriginationFixture.conflict(
                () -> origins.createPool(pending, input -> input),
                ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL,
                ResourceType.PHONE_NUMBER,
                pending);
        origins.senderId("EXAMPLE", "GB", input -> input.messageTypes(List.of(MessageType.PROMOTIONAL)));
        OriginationFixture.conflict(
                () -> origins.createPool("EXAMPLE", input -> input.isoCountryCode("GB")),
                ConflictExceptionReason.MESSAGE_TYPE_MISMATCH,
                ResourceType.SENDER_ID,
                "EXAMPLE");
        assertThat(poolIds(input -> input)).hasSize(1);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 pools")
    void refusesTheTwentySixthPool() {
        String first = origins.poolOfSenderId();
        for (int i = 1; i < 25; i++) {
            origins.createPool("EXAMPLE", input -> input.isoCountryCode("GB"));
        }

        ServiceQuotaExceededException refusal = SmsVoiceFixture.refusal(
                ServiceQuotaExceededException.class,
                () -> origins.createPool("EXAMPLE", input -> input.isoCountryCode("GB")));

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.POOLS_PER_ACCOUNT);
        assertThat(poolIds(input -> input)).hasSize(25).contains(first);
    }

    @Test
    @Evidence(value = MODEL, detail = "ids, ARNs, pages; an unknown one is an error, so are ids together with Owner")
    void describesPools() {
        String first = origins.poolOfSenderId();
        String second = Objects.requireNonNull(origins.createPool("EXAMPLE", input -> input.isoCountryCode("GB"))
                .poolId());

        assertThat(poolIds(input -> input.poolIds(List.of(OriginationFixture.ARN + "pool/" + second, first))))
                .containsExactly(second, first);
        DescribePoolsResult page = origins.describePools(input -> input.maxResults(1));
        assertThat(poolIds(input -> input.maxResults(1).nextToken(page.nextToken())))
                .containsExactly(second);
        assertThat(poolIds(input -> input.owner(Owner.SHARED))).isEmpty();
        OriginationFixture.notFound(
                () -> poolIds(input -> input.poolIds(List.of(first, "pool-1"))), ResourceType.POOL, "pool-1");
        OriginationFixture.invalid(
                () -> poolIds(input -> input.poolIds(List.of(first)).owner(Owner.SELF)),
                ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER,
                "poolIds",
                "owner");
        OriginationFixture.invalid(
                () -> poolIds(input -> input.poolIds(List.of(OriginationFixture.ARN + "opt-out-list/Default"))),
                ValidationExceptionReason.INVALID_ARN,
                "poolIds");
    }

    @Test
    @Evidence(value = MODEL, detail = "the eight names of the contract")
    void filtersByEveryName() {
        sms.createOptOutList("Orders");
        String first = origins.poolOfSenderId();
        origins.update(
                first,
                input -> input.twoWayEnabled(true)
                        .twoWayChannelArn(OriginationFixture.TOPIC)
                        .selfManagedOptOutsEnabled(true)
                        .optOutListName("Orders")
                        .sharedRoutesEnabled(true)
                        .deletionProtectionEnabled(true));
        String second = Objects.requireNonNull(origins.createPool(
                        "EXAMPLE", input -> input.isoCountryCode("GB").messageType(MessageType.PROMOTIONAL))
                .poolId());

        assertThat(PoolFilters.names()).containsExactlyInAnyOrderElementsOf(PoolFilterName.values());
        assertThat(with("status", "CREATING")).containsExactly(second);
        assertThat(with("message-type", "PROMOTIONAL")).containsExactly(second);
        assertThat(with("two-way-enabled", "true")).containsExactly(first);
        assertThat(with("self-managed-opt-outs-enabled", "true")).containsExactly(first);
        assertThat(with("opt-out-list-name", "Orders")).containsExactly(first);
        assertThat(with("shared-routes-enabled", "true")).containsExactly(first);
        assertThat(with("deletion-protection-enabled", "false")).containsExactly(second);
        assertThat(with("two-way-channel-arn", OriginationFixture.TOPIC)).containsExactly(first);
        assertThat(with("status", "ACTIVE", "CREATING")).containsExactly(first, second);
        OriginationFixture.invalid(
                () -> with("status", "GONE"),
                ValidationExceptionReason.INVALID_FILTER_VALUES,
                "filters.1.member.values.1.member");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "two-way messaging, list and self-management reach the numbers of the pool")
    void changesItsNumbersWithIt() {
        sms.createOptOutList("Orders");
        String first = origins.number();
        String second = origins.number();
        String outside = origins.number();
        String pool = origins.pool(first);
        origins.associate(pool, second);

        UpdatePoolResult updated = origins.update(
                pool,
                input -> input.twoWayEnabled(true)
                        .twoWayChannelArn(OriginationFixture.TOPIC)
                        .twoWayChannelRole(ROLE)
                        .selfManagedOptOutsEnabled(true)
                        .optOutListName("Orders"));

        assertThat(updated.twoWayEnabled()).isTrue();
        assertThat(updated.optOutListName()).isEqualTo("Orders");
        for (String number : List.of(first, second)) {
            assertThat(sms.described(number).twoWayEnabled()).isTrue();
            assertThat(sms.described(number).twoWayChannelArn()).isEqualTo(OriginationFixture.TOPIC);
            assertThat(sms.described(number).twoWayChannelRole()).isEqualTo(ROLE);
            assertThat(sms.described(number).selfManagedOptOutsEnabled()).isTrue();
            assertThat(sms.described(number).optOutListName()).isEqualTo("Orders");
            assertThat(sms.described(number).deletionProtectionEnabled()).isFalse();
        }
        assertThat(sms.described(outside).twoWayEnabled()).isFalse();
        assertThat(origins.described(pool))
                .isEqualTo(PoolInformation.builder().from(updated).build());
    }

    @Test
    @Evidence(value = GUESS, detail = "the rules of two-way messaging are those of numbers")
    void refusesTwoWaySettingsThatDoNotFit() {
        String voice = SmsVoiceFixture.id(sms.request(input -> input.isoCountryCode("US")
                .numberType(RequestableNumberType.SIMULATOR)
                .numberCapabilities(List.of(NumberCapability.VOICE))));
        origins.settle();
        String pool = origins.poolOfSenderId();
        String voicePool = origins.pool(voice);

        OriginationFixture.invalid(
                () -> origins.update(pool, input -> input.twoWayEnabled(true)),
                ValidationExceptionReason.TWO_WAY_CHANNEL_NOT_PRESENT,
                "twoWayChannelArn");
        OriginationFixture.invalid(
                () -> origins.update(pool, input -> input.selfManagedOptOutsEnabled(true)),
                ValidationExceptionReason.TWO_WAY_NOT_ENABLED,
                "selfManagedOptOutsEnabled");
        OriginationFixture.invalid(
                () -> origins.update(
                        voicePool, input -> input.twoWayEnabled(true).twoWayChannelArn(OriginationFixture.TOPIC)),
                ValidationExceptionReason.INVALID_PARAMETER,
                "twoWayEnabled");
        OriginationFixture.notFound(
                () -> origins.update(
                        pool, input -> input.sharedRoutesEnabled(true).optOutListName("Nowhere")),
                ResourceType.OPT_OUT_LIST,
                "Nowhere");
        assertThat(origins.described(pool).sharedRoutesEnabled()).isFalse();
        OriginationFixture.notFound(() -> origins.update("pool-1", input -> input), ResourceType.POOL, "pool-1");
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "the model has the reason RESOURCE_NOT_ACTIVE for deletion; for the rest inferred")
    void refusesChangesUntilItIsActive() {
        String number = origins.number();
        String pool = Objects.requireNonNull(
                origins.createPool(number, input -> input).poolId());

        refusesAllChanges(pool, number);
        origins.settle();
        origins.delete(pool);
        refusesAllChanges(pool, number);
    }

    private void refusesAllChanges(String pool, String number) {
        ConflictExceptionReason reason = ConflictExceptionReason.RESOURCE_NOT_ACTIVE;
        OriginationFixture.conflict(() -> origins.update(pool, input -> input), reason, ResourceType.POOL, pool);
        OriginationFixture.conflict(() -> origins.delete(pool), reason, ResourceType.POOL, pool);
        OriginationFixture.conflict(() -> origins.associate(pool, number), reason, ResourceType.POOL, pool);
        OriginationFixture.conflict(() -> origins.disassociate(pool, number, null), reason, ResourceType.POOL, pool);
        OriginationFixture.conflict(() -> sms.request(input -> input.poolId(pool)), reason, ResourceType.POOL, pool);
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "the identities survive; DELETING, then gone. Numbers keep its settings: inferred")
    void leavesItsIdentitiesBehind() {
        String number = origins.number();
        String pool = origins.pool(number);
        origins.senderId("EXAMPLE", "GB");
        origins.associate(pool, "EXAMPLE", "GB");
        origins.update(pool, input -> input.twoWayEnabled(true).twoWayChannelArn(OriginationFixture.TOPIC));

        DeletePoolResult deleted = origins.delete(OriginationFixture.ARN + "pool/" + pool);

        assertThat(deleted.status()).isEqualTo(PoolStatus.DELETING);
        assertThat(deleted.poolId()).isEqualTo(pool);
        assertThat(origins.described(pool).status()).isEqualTo(PoolStatus.DELETING);
        assertThat(origins.members(pool)).isEmpty();
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.DISASSOCIATING);
        origins.settle();
        OriginationFixture.notFound(() -> origins.described(pool), ResourceType.POOL, pool);
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(sms.described(number).poolId()).isNull();
        assertThat(sms.described(number).twoWayChannelArn()).isEqualTo(OriginationFixture.TOPIC);
        assertThat(origins.members(origins.pool(number))).containsExactly(number);
    }

    @Test
    @Evidence(value = MODEL, detail = "protection refuses deletion and can be taken off")
    void refusesDeletionWhileProtected() {
        String pool = origins.poolOfSenderId();
        origins.update(pool, input -> input.deletionProtectionEnabled(true));

        OriginationFixture.conflict(
                () -> origins.delete(pool),
                ConflictExceptionReason.DELETION_PROTECTION_ENABLED,
                ResourceType.POOL,
                pool);
        origins.update(pool, input -> input.deletionProtectionEnabled(false));
        assertThat(origins.delete(pool).status()).isEqualTo(PoolStatus.DELETING);
    }

    @Test
    @Evidence(value = GUESS, detail = "a list that a pool uses is in use; the reason is inferred")
    void keepsItsOptOutListInUse() {
        sms.createOptOutList("Orders");
        String pool = origins.poolOfSenderId();
        origins.update(pool, input -> input.optOutListName("Orders"));

        OriginationFixture.conflict(
                () -> deleteList("Orders"),
                ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED,
                ResourceType.OPT_OUT_LIST,
                "Orders");
        origins.delete(pool);
        assertThat(deleteList("Orders").optOutListName()).isEqualTo("Orders");
    }

    @Test
    @Evidence(value = CLIENT, detail = "the states that Terraform waits for; the moves are Dialtone's reading")
    void printsItsLife() {
        assertThat(Pools.LIFE).hasToString("""
                PoolStatus
                    CREATING -> ACTIVE
                    ACTIVE   -> DELETING""");
    }

    private DeleteOptOutListResult deleteList(String name) {
        return sms.caller.deleteOptOutList(b -> b.optOutListName(name));
    }

    private List<String> with(String name, String... values) {
        PoolFilter filter = PoolFilter.builder()
                .name(PoolFilterName.of(name))
                .values(List.of(values))
                .build();
        return poolIds(input -> input.filters(List.of(filter)));
    }

    private List<String> poolIds(UnaryOperator<DescribePoolsRequest.Builder> change) {
        return Objects.requireNonNull(origins.describePools(change).pools()).stream()
                .map(PoolInformation::poolId)
                .toList();
    }
}
