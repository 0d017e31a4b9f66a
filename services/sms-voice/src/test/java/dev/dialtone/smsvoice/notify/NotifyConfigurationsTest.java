package dev.dialtone.smsvoice.notify;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.ProtectConfigurationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.configuration.ProtectRules;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateNotifyConfigurationRequest;
import dev.dialtone.smsvoice.model.CreateNotifyConfigurationResult;
import dev.dialtone.smsvoice.model.DeleteNotifyConfigurationResult;
import dev.dialtone.smsvoice.model.DescribeNotifyConfigurationsRequest;
import dev.dialtone.smsvoice.model.DescribeNotifyConfigurationsResult;
import dev.dialtone.smsvoice.model.NotifyConfigurationFilter;
import dev.dialtone.smsvoice.model.NotifyConfigurationFilterName;
import dev.dialtone.smsvoice.model.NotifyConfigurationInformation;
import dev.dialtone.smsvoice.model.NotifyConfigurationStatus;
import dev.dialtone.smsvoice.model.NotifyConfigurationTier;
import dev.dialtone.smsvoice.model.NotifyConfigurationUseCase;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.TierUpgradeStatus;
import dev.dialtone.smsvoice.model.UpdateNotifyConfigurationRequest;
import dev.dialtone.smsvoice.model.UpdateNotifyConfigurationResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.telephony.registrations.BrandReviewer;
import dev.dialtone.telephony.registrations.BrandReviewer.Decision;
import dev.dialtone.telephony.registrations.BrandReviewer.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotifyConfigurationsTest {
    private static final String ARN = "arn:aws:sms-voice:us-east-1:111122223333:notify-configuration/";
    private static final String TEMPLATE = "nt-1234567890abcdef0";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final ProtectConfigurationFixture protection = new ProtectConfigurationFixture(sms);

    @Test
    @Evidence(value = CLIENT, detail = "AWS's guide for agents: notify- and 32 hexadecimal digits, PENDING at first")
    void createsAPendingConfiguration() {
        CreateNotifyConfigurationResult created = create(input -> input);

        assertThat(created.notifyConfigurationId()).matches("notify-[0-9a-f]{32}");
        assertThat(created.notifyConfigurationArn()).isEqualTo(ARN + created.notifyConfigurationId());
        assertThat(created.displayName()).isEqualTo("My Shop");
        assertThat(created.useCase()).isEqualTo(NotifyConfigurationUseCase.CODE_VERIFICATION);
        assertThat(created.enabledChannels()).containsExactly(NumberCapability.SMS);
        assertThat(created.tier()).isEqualTo(NotifyConfigurationTier.BASIC);
        assertThat(created.tierUpgradeStatus()).isEqualTo(TierUpgradeStatus.BASIC);
        assertThat(created.status()).isEqualTo(NotifyConfigurationStatus.PENDING);
        assertThat(created.rejectionReason()).isNull();
        assertThat(created.deletionProtectionEnabled()).isFalse();
        assertThat(created.createdTimestamp()).isEqualTo(World.START);
        assertThat(created.defaultTemplateId()).isNull();
        assertThat(created.poolId()).isNull();
        assertThat(created.enabledCountries()).isNull();
        assertThat(created.tags()).isNull();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "guide, creating a Notify configuration: most are activated within seconds")
    void becomesActiveInSeconds() {
        String id = create(input -> input).notifyConfigurationId();

        assertThat(status(id)).isEqualTo(NotifyConfigurationStatus.PENDING);
        world.passRealTime(Duration.ofSeconds(5));
        assertThat(status(id)).isEqualTo(NotifyConfigurationStatus.ACTIVE);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail =
                    "guide, display name review: REJECTED with RejectionReason, appeals; another brand's name is REQUIRES_VERIFICATION")
    void isWhatItsReviewSays() {
        String id = create(input -> input).notifyConfigurationId();
        BrandReviewer reviewer = sms.service.brandReviewer();

        assertThat(reviewer.review(sms.scope, id, Decision.REJECT, "The name is an insult."))
                .contains(new Outcome("REJECTED", "The name is an insult."));
        world.passRealTime(Duration.ofSeconds(5));
        assertThat(described(id).status()).isEqualTo(NotifyConfigurationStatus.REJECTED);
        assertThat(described(id).rejectionReason()).isEqualTo("The name is an insult.");
        assertThat(filtered("status", "REJECTED")).containsExactly(id);
        assertThat(reviewer.review(sms.scope, id, Decision.REJECT, null)
                        .orElseThrow()
                        .rejectionReason())
                .isNotBlank();
        assertThat(reviewer.review(sms.scope, id, Decision.REQUIRE_VERIFICATION, null))
                .contains(new Outcome("REQUIRES_VERIFICATION", null));
        assertThat(described(id).rejectionReason()).isNull();
        assertThat(reviewer.review(sms.scope, id, Decision.APPROVE, null)).contains(new Outcome("ACTIVE", null));
        assertThat(reviewer.review(sms.scope, "notify-0", Decision.APPROVE, null))
                .isEmpty();
    }

    @Test
    @Evidence(DIALTONE)
    void isReviewedNoMoreWhenItIsGone() {
        String id = create(input -> input).notifyConfigurationId();
        delete(id);

        world.passRealTime(Duration.ofSeconds(5));

        assertThat(ids(describe(input -> input))).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "what is given comes back")
    void createsAConfigurationWithEverything() {
        List<Tag> tags = List.of(Tag.builder().key("a").value("b").build());

        CreateNotifyConfigurationResult created = create(input -> input.defaultTemplateId(TEMPLATE)
                .enabledCountries(List.of("US", "CA", "US"))
                .enabledChannels(List.of(NumberCapability.SMS, NumberCapability.VOICE))
                .deletionProtectionEnabled(true)
                .tags(tags));

        assertThat(created.defaultTemplateId()).isEqualTo(TEMPLATE);
        assertThat(created.enabledCountries()).containsExactly("US", "CA");
        assertThat(created.enabledChannels()).containsExactly(NumberCapability.SMS, NumberCapability.VOICE);
        assertThat(created.deletionProtectionEnabled()).isTrue();
        assertThat(created.tags()).isEqualTo(tags);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "a protect configuration comes with it; that it goes with it alone is inferred")
    void hasAProtectConfigurationOfItsOwn() {
        String id = create(input -> input).notifyConfigurationId();

        String own = protection.describe(input -> input).get(0).protectConfigurationId();
        refusesWith(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED, own, () -> protection.delete(own));
        protection.makeDefault(own);
        protection.associate(own, protection.configurationSet("Shop"));

        delete(id);

        assertThat(protection.describe(input -> input)).isEmpty();
        assertThat(new ProtectRules(sms.configuration).governing(sms.scope, null, "Shop"))
                .isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "protect configurations that were made with others do not count")
    void leavesTheQuotaOfProtectConfigurationsAlone() {
        create(input -> input);
        for (int i = 0; i < 25; i++) {
            protection.create();
        }

        assertThat(SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, protection::create)
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.PROTECT_CONFIGURATIONS_PER_ACCOUNT);
        create(input -> input);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 configurations")
    void refusesTheTwentySixthConfiguration() {
        for (int i = 0; i < 25; i++) {
            create(input -> input);
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, () -> create(input -> input));

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.NOTIFY_CONFIGURATIONS_PER_ACCOUNT);
        assertThat(protection.describe(input -> input)).hasSize(25);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail =
                    "guide, Notify configurations and countries: SMS and VOICE, countries of the tier; the reason is inferred")
    void refusesChannelsAndCountriesThatAreNotOffered() {
        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> create(input -> input.enabledChannels(List.of(NumberCapability.SMS, NumberCapability.MMS))
                        .enabledCountries(List.of("AQ", "US"))));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_PARAMETER);
        assertThat(refusal.fields())
                .extracting(ValidationExceptionField::name)
                .containsExactly("enabledChannels.2.member", "enabledCountries.1.member");
        assertThat(protection.describe(input -> input)).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "a template or pool that is not there is not found")
    void refusesUnknownTemplatesAndPools() {
        refusesUnknown(ResourceType.NOTIFY_TEMPLATE, "nt-0", () -> create(input -> input.defaultTemplateId("nt-0")));
        refusesUnknown(ResourceType.POOL, "pool-0", () -> create(input -> input.poolId("pool-0")));
        String id = create(input -> input.poolId("")).notifyConfigurationId();
        refusesUnknown(
                ResourceType.NOTIFY_TEMPLATE, "nt-0", () -> update(id, input -> input.defaultTemplateId("nt-0")));
        refusesUnknown(ResourceType.POOL, "pool-0", () -> update(id, input -> input.poolId("pool-0")));
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "what is absent stays; the sentinels clear; that no countries mean all is inferred")
    void updatesWhatIsGiven() {
        String id = create(input -> input.defaultTemplateId(TEMPLATE).enabledCountries(List.of("US")))
                .notifyConfigurationId();

        UpdateNotifyConfigurationResult first = update(
                ARN + id,
                input -> input.enabledChannels(List.of(NumberCapability.VOICE)).deletionProtectionEnabled(true));
        assertThat(first.enabledChannels()).containsExactly(NumberCapability.VOICE);
        assertThat(first.deletionProtectionEnabled()).isTrue();
        assertThat(first.defaultTemplateId()).isEqualTo(TEMPLATE);
        assertThat(first.enabledCountries()).containsExactly("US");

        UpdateNotifyConfigurationResult second = update(
                id,
                input -> input.defaultTemplateId("UNSET_DEFAULT_TEMPLATE")
                        .poolId("UNSET_DEFAULT_POOL_FOR_NOTIFY")
                        .enabledCountries(List.of()));
        assertThat(second.defaultTemplateId()).isNull();
        assertThat(second.poolId()).isNull();
        assertThat(second.enabledCountries()).isNull();
        assertThat(update(id, input -> input.defaultTemplateId(TEMPLATE)).defaultTemplateId())
                .isEqualTo(TEMPLATE);
        refusesUnknown(ResourceType.NOTIFY_CONFIGURATION, "notify-0", () -> update("notify-0", input -> input));
    }

    @Test
    @Evidence(value = MODEL, detail = "protected ones stay")
    void deletesAConfiguration() {
        String id = create(input -> input.deletionProtectionEnabled(true)).notifyConfigurationId();
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> delete(id));
        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.DELETION_PROTECTION_ENABLED);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.NOTIFY_CONFIGURATION);
        assertThat(refusal.resourceId()).isEqualTo(id);
        update(id, input -> input.deletionProtectionEnabled(false));

        assertThat(delete(ARN + id).notifyConfigurationId()).isEqualTo(id);

        refusesUnknown(ResourceType.NOTIFY_CONFIGURATION, id, () -> delete(id));
    }

    @Test
    @Evidence(value = MODEL, detail = "ids and ARNs, pages; an unknown one fails the call")
    void describesByIdAndArnAndInPages() {
        String first = create(input -> input).notifyConfigurationId();
        String second = create(input -> input).notifyConfigurationId();

        assertThat(ids(describe(input -> input.notifyConfigurationIds(List.of(ARN + second, first)))))
                .containsExactly(second, first);
        DescribeNotifyConfigurationsResult page = describe(input -> input.maxResults(1));
        assertThat(ids(page)).containsExactly(first);
        assertThat(ids(describe(input -> input.maxResults(1).nextToken(page.nextToken()))))
                .containsExactly(second);
        refusesUnknown(
                ResourceType.NOTIFY_CONFIGURATION,
                "notify-0",
                () -> describe(input -> input.notifyConfigurationIds(List.of("notify-0"))));
    }

    @Test
    @Evidence(value = MODEL, detail = "the nine filter names of the contract")
    void filtersByEveryName() {
        String plain = create(input -> input.displayName("Plain")).notifyConfigurationId();
        String full = create(input -> input.defaultTemplateId(TEMPLATE)
                        .enabledCountries(List.of("US"))
                        .enabledChannels(List.of(NumberCapability.VOICE))
                        .deletionProtectionEnabled(true))
                .notifyConfigurationId();

        assertThat(NotifyConfigurationFilters.names())
                .containsExactlyInAnyOrderElementsOf(NotifyConfigurationFilterName.values());
        assertThat(filtered("display-name", "Plain")).containsExactly(plain);
        assertThat(filtered("enabled-countries", "US")).containsExactly(plain, full);
        assertThat(filtered("enabled-countries", "DE")).containsExactly(plain);
        assertThat(filtered("enabled-channels", "VOICE")).containsExactly(full);
        assertThat(filtered("default-template", TEMPLATE)).containsExactly(full);
        assertThat(filtered("default-pool", "pool-0")).isEmpty();
        assertThat(filtered("use-case", "CODE_VERIFICATION")).containsExactly(plain, full);
        assertThat(filtered("status", "ACTIVE", "REJECTED")).isEmpty();
        assertThat(filtered("status", "PENDING")).containsExactly(plain, full);
        assertThat(filtered("deletion-protection-enabled", "true")).containsExactly(full);
        assertThat(filtered("tier-upgrade-status", "BASIC")).containsExactly(plain, full);
        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> filtered("status", "active"));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
    }

    private CreateNotifyConfigurationResult create(UnaryOperator<CreateNotifyConfigurationRequest.Builder> change) {
        CreateNotifyConfigurationRequest.Builder shop = CreateNotifyConfigurationRequest.builder()
                .displayName("My Shop")
                .useCase(NotifyConfigurationUseCase.CODE_VERIFICATION)
                .enabledChannels(List.of(NumberCapability.SMS));
        return sms.caller.createNotifyConfiguration(change.apply(shop).build());
    }

    private UpdateNotifyConfigurationResult update(
            String idOrArn, UnaryOperator<UpdateNotifyConfigurationRequest.Builder> change) {
        return sms.caller.updateNotifyConfiguration(b -> change.apply(b.notifyConfigurationId(idOrArn)));
    }

    private NotifyConfigurationStatus status(String id) {
        return described(id).status();
    }

    private NotifyConfigurationInformation described(String id) {
        return Objects.requireNonNull(describe(input -> input.notifyConfigurationIds(List.of(id)))
                        .notifyConfigurations())
                .get(0);
    }

    private DescribeNotifyConfigurationsResult describe(
            UnaryOperator<DescribeNotifyConfigurationsRequest.Builder> change) {
        return sms.caller.describeNotifyConfigurations(change);
    }

    private DeleteNotifyConfigurationResult delete(String idOrArn) {
        return sms.caller.deleteNotifyConfiguration(b -> b.notifyConfigurationId(idOrArn));
    }

    private List<String> filtered(String name, String... values) {
        return ids(describe(input -> input.filters(List.of(NotifyConfigurationFilter.builder()
                .name(NotifyConfigurationFilterName.of(name))
                .values(List.of(values))
                .build()))));
    }

    private static List<String> ids(DescribeNotifyConfigurationsResult result) {
        return Objects.requireNonNull(result.notifyConfigurations()).stream()
                .map(NotifyConfigurationInformation::notifyConfigurationId)
                .toList();
    }

    private static void refusesWith(ConflictExceptionReason reason, String id, ThrowingCallable call) {
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private static void refusesUnknown(ResourceType type, String id, ThrowingCallable call) {
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(ResourceNotFoundException.class, call);
        assertThat(refusal.resourceType()).isEqualTo(type);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }
}
