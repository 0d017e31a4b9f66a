package dev.dialtone.smsvoice.configuration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.ProtectConfigurationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.DeleteAccountDefaultProtectConfigurationResult;
import dev.dialtone.smsvoice.model.DescribeProtectConfigurationsResult;
import dev.dialtone.smsvoice.model.ProtectConfigurationFilter;
import dev.dialtone.smsvoice.model.ProtectConfigurationFilterName;
import dev.dialtone.smsvoice.model.ProtectConfigurationInformation;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.UpdateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProtectConfigurationsTest {
    private static final String ARN = "arn:aws:sms-voice:us-east-1:111122223333:protect-configuration/";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final ProtectConfigurationFixture protection = new ProtectConfigurationFixture(sms);

    @Test
    @Evidence(value = CLIENT, detail = "protect- and 32 hexadecimal digits; both flags off")
    void createsAConfiguration() {
        CreateProtectConfigurationResult created = protection.create(input -> input);

        assertThat(created.protectConfigurationId()).matches("protect-[0-9a-f]{32}");
        assertThat(created.protectConfigurationArn()).isEqualTo(ARN + created.protectConfigurationId());
        assertThat(created.createdTimestamp()).isEqualTo(World.START);
        assertThat(created.accountDefault()).isFalse();
        assertThat(created.deletionProtectionEnabled()).isFalse();
        assertThat(created.tags()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "tags come back, and are those of the resource")
    void createsAConfigurationWithTags() {
        List<Tag> tags = List.of(Tag.builder().key("Name").value("Shop").build());

        CreateProtectConfigurationResult created = protection.create(input -> input.tags(tags));

        assertThat(created.tags()).isEqualTo(tags);
        assertThat(tagsOf(created.protectConfigurationArn())).isEqualTo(tags);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 configurations")
    void refusesTheTwentySixthConfiguration() {
        for (int i = 0; i < 25; i++) {
            protection.create();
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, protection::create);

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.PROTECT_CONFIGURATIONS_PER_ACCOUNT);
    }

    @Test
    @Evidence(value = MODEL, detail = "ids and ARNs; one that is unknown fails the call")
    void describesByIdAndArn() {
        String first = protection.create();
        String second = protection.create();

        assertThat(ids(protection.describe(input -> input.protectConfigurationIds(List.of(ARN + second, first)))))
                .containsExactly(second, first);
        refusesUnknown(
                "protect-0",
                () -> protection.describe(input -> input.protectConfigurationIds(List.of(first, "protect-0"))));
    }

    @Test
    @Evidence(value = MODEL, detail = "paged as every listing")
    void pagesThroughConfigurations() {
        String first = protection.create();
        String second = protection.create();

        DescribeProtectConfigurationsResult page = protection.page(input -> input.maxResults(1));

        assertThat(ids(protection.describe(input -> input.maxResults(1)))).containsExactly(first);
        assertThat(ids(protection.describe(input -> input.maxResults(1).nextToken(page.nextToken()))))
                .containsExactly(second);
    }

    @Test
    @Evidence(value = MODEL, detail = "the two filter names of the contract")
    void filtersByBothNames() {
        String plain = protection.create();
        String kept = protection
                .create(input -> input.deletionProtectionEnabled(true))
                .protectConfigurationId();
        protection.makeDefault(plain);

        assertThat(filtered("account-default", "true")).containsExactly(plain);
        assertThat(filtered("account-default", "false")).containsExactly(kept);
        assertThat(filtered("deletion-protection-enabled", "true")).containsExactly(kept);
        assertThat(filtered("deletion-protection-enabled", "true", "false")).containsExactly(plain, kept);
        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> filtered("account-default", "yes"));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
    }

    @Test
    @Evidence(value = MODEL, detail = "what is absent stays")
    void updatesDeletionProtection() {
        String id = protection.create();

        assertThat(update(id, true).deletionProtectionEnabled()).isTrue();
        assertThat(update(ARN + id, null).deletionProtectionEnabled()).isTrue();
        assertThat(protection.describe(input -> input).get(0).deletionProtectionEnabled())
                .isTrue();
        refusesUnknown("protect-0", () -> update("protect-0", true));
    }

    @Test
    @Evidence(value = MODEL, detail = "the account has one default configuration in a region")
    void hasOneAccountDefaultAtMost() {
        String first = protection.create();
        String second = protection.create();
        protection.makeDefault(first);
        assertThat(update(first, null).accountDefault()).isTrue();

        assertThat(protection.makeDefault(ARN + second).defaultProtectConfigurationArn())
                .isEqualTo(ARN + second);

        assertThat(filtered("account-default", "true")).containsExactly(second);
        assertThat(new ProtectRules(sms.configuration).accountDefault(sms.in("eu-west-1").scope))
                .isEmpty();
        assertThat(deleteDefault().defaultProtectConfigurationId()).isEqualTo(second);
        assertThat(filtered("account-default", "true")).isEmpty();
        refusesUnknown("protect-0", () -> protection.makeDefault("protect-0"));
    }

    @Test
    @Evidence(
            value = MODEL,
            detail =
                    "not found is declared, and only the default itself can be missing; type and absent id are inferred")
    void refusesToDeleteADefaultThatIsNotThere() {
        ResourceNotFoundException refusal =
                SmsVoiceFixture.refusal(ResourceNotFoundException.class, this::deleteDefault);

        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PROTECT_CONFIGURATION);
        assertThat(refusal.resourceId()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "a second configuration takes the place of the first")
    void associatesOneConfigurationWithASet() {
        String first = protection.create();
        String second = protection.create();
        String set = protection.configurationSet("Shop");

        assertThat(protection.associate(first, set).configurationSetName()).isEqualTo("Shop");
        assertThat(protection
                        .associate(ARN + second, "arn:aws:sms-voice:us-east-1:111122223333:configuration-set/Shop")
                        .configurationSetArn())
                .isEqualTo("arn:aws:sms-voice:us-east-1:111122223333:configuration-set/Shop");

        assertThat(new ProtectRules(sms.configuration).ofConfigurationSet(sms.scope, "Shop"))
                .contains(second);
        refusesWith(
                ConflictExceptionReason.PROTECT_CONFIGURATION_NOT_ASSOCIATED_WITH_CONFIGURATION_SET,
                first,
                () -> protection.disassociate(first, set));
        assertThat(protection.disassociate(second, set).protectConfigurationId())
                .isEqualTo(second);
        assertThat(new ProtectRules(sms.configuration).ofConfigurationSet(sms.scope, "Shop"))
                .isEmpty();
        refusesUnknown("protect-0", () -> protection.associate("protect-0", set));
        refusesUnknown("protect-0", () -> protection.disassociate("protect-0", set));
    }

    @Test
    @Evidence(value = MODEL, detail = "an association replaces the one that is there")
    void associatesTheSameConfigurationAgain() {
        String id = protection.create();
        String set = protection.configurationSet("Shop");
        protection.associate(id, set);

        assertThat(protection.associate(id, set).protectConfigurationId()).isEqualTo(id);
    }

    @Test
    @Evidence(value = MODEL, detail = "the three conflicts of the contract; their order is inferred")
    void refusesDeletionWhileProtectedDefaultOrAssociated() {
        String id = protection
                .create(input -> input.deletionProtectionEnabled(true))
                .protectConfigurationId();
        protection.makeDefault(id);
        protection.associate(id, protection.configurationSet("Shop"));

        refusesWith(ConflictExceptionReason.DELETION_PROTECTION_ENABLED, id, () -> protection.delete(id));
        update(id, false);
        refusesWith(ConflictExceptionReason.PROTECT_CONFIGURATION_IS_ACCOUNT_DEFAULT, id, () -> protection.delete(id));
        deleteDefault();
        refusesWith(
                ConflictExceptionReason.PROTECT_CONFIGURATION_ASSOCIATED_WITH_CONFIGURATION_SET,
                id,
                () -> protection.delete(id));
        protection.disassociate(id, "Shop");

        assertThat(protection.delete(ARN + id).protectConfigurationId()).isEqualTo(id);
        refusesUnknown(id, () -> protection.delete(id));
        refusesUnknown(id, () -> tagsOf(ARN + id));
    }

    @Test
    @Evidence(value = MODEL, detail = "an ARN of something else is no protect configuration")
    void refusesArnsOfSomethingElse() {
        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> protection.delete("arn:aws:sms-voice:us-east-1:111122223333:opt-out-list/Default"));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_ARN);
    }

    private List<String> filtered(String name, String... values) {
        return ids(protection.describe(input -> input.filters(List.of(ProtectConfigurationFilter.builder()
                .name(ProtectConfigurationFilterName.of(name))
                .values(List.of(values))
                .build()))));
    }

    private UpdateProtectConfigurationResult update(String id, @Nullable Boolean isProtected) {
        return sms.caller.updateProtectConfiguration(
                b -> b.protectConfigurationId(id).deletionProtectionEnabled(isProtected));
    }

    private DeleteAccountDefaultProtectConfigurationResult deleteDefault() {
        return sms.caller.deleteAccountDefaultProtectConfiguration();
    }

    private @Nullable List<Tag> tagsOf(String arn) {
        return sms.caller.listTagsForResource(b -> b.resourceArn(arn)).tags();
    }

    private static List<String> ids(List<ProtectConfigurationInformation> configurations) {
        return configurations.stream()
                .map(ProtectConfigurationInformation::protectConfigurationId)
                .toList();
    }

    private static void refusesWith(ConflictExceptionReason reason, String id, ThrowingCallable call) {
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PROTECT_CONFIGURATION);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private static void refusesUnknown(String id, ThrowingCallable call) {
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(ResourceNotFoundException.class, call);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PROTECT_CONFIGURATION);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }
}
