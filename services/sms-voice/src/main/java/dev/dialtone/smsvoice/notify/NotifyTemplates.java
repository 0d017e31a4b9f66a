package dev.dialtone.smsvoice.notify;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.pattern.LinearPattern;
import dev.dialtone.smsvoice.model.DescribeNotifyTemplatesRequest;
import dev.dialtone.smsvoice.model.DescribeNotifyTemplatesResult;
import dev.dialtone.smsvoice.model.ListNotifyCountriesRequest;
import dev.dialtone.smsvoice.model.ListNotifyCountriesResult;
import dev.dialtone.smsvoice.model.NotifyConfigurationTier;
import dev.dialtone.smsvoice.model.NotifyConfigurationUseCase;
import dev.dialtone.smsvoice.model.NotifyCountryInformation;
import dev.dialtone.smsvoice.model.NotifyTemplateFilterName;
import dev.dialtone.smsvoice.model.NotifyTemplateInformation;
import dev.dialtone.smsvoice.model.NotifyTemplateOperations;
import dev.dialtone.smsvoice.model.NotifyTemplateType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.VoiceId;
import dev.dialtone.smsvoice.resource.Filter;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What AWS offers for notifications: templates and countries. */
final class NotifyTemplates implements NotifyTemplateOperations {
    /** The only type, as the API and as AWS's guide calls it. */
    private static final List<String> TYPES =
            List.of(NotifyTemplateType.OTP_VERIFICATION.value(), NotifyConfigurationUseCase.CODE_VERIFICATION.value());

    /** In lower case, with the country that AWS's guide for agents shows: en, es, fr-CA. */
    private static final LinearPattern LANGUAGE = LinearPattern.ofWhole("[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?");

    @Override
    public DescribeNotifyTemplatesResult describeNotifyTemplates(
            DescribeNotifyTemplatesRequest input, RequestContext context) {
        Predicate<NotifyTemplateInformation> filter = Filter.all(
                input.filters(),
                () -> Map.of(
                        NotifyTemplateFilterName.TEMPLATE_TYPE,
                        new Filter<>(TYPES::contains, template -> TYPES),
                        NotifyTemplateFilterName.CHANNELS,
                        Filter.ofEnums(NumberCapability.SCHEMA, NotifyTemplateInformation::channels),
                        NotifyTemplateFilterName.TIER_ACCESS,
                        Filter.ofEnums(NotifyConfigurationTier.SCHEMA, template -> orNone(template.tierAccess())),
                        NotifyTemplateFilterName.SUPPORTED_COUNTRIES,
                        Filter.ofCountries(template -> orNone(template.supportedCountries())),
                        NotifyTemplateFilterName.LANGUAGE_CODE,
                        new Filter<>(LANGUAGE::matches, template -> list(template.languageCode())),
                        NotifyTemplateFilterName.SUPPORTED_VOICE_IDS,
                        Filter.ofEnums(VoiceId.SCHEMA, template -> orNone(template.supportedVoiceIds()))));
        List<String> ids = input.templateIds();
        List<NotifyTemplateInformation> asked = ids == null ? NotifyTemplateCatalogue.all() : named(ids);
        Page<NotifyTemplateInformation> page = Listing.pageOf(context, input, asked, filter);
        return DescribeNotifyTemplatesResult.builder()
                .notifyTemplates(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** The countries that support any of the channels, any of the use cases, and the tier, where these are asked for. */
    @Override
    public ListNotifyCountriesResult listNotifyCountries(ListNotifyCountriesRequest input, RequestContext context) {
        Predicate<NotifyCountryInformation> filter = country -> fits(input.channels(), country.supportedChannels())
                && fits(input.useCases(), country.supportedUseCases())
                && (input.tier() == null || country.supportedTiers().contains(input.tier()));
        Page<NotifyCountryInformation> page = Listing.pageOf(context, input, NotifyCountries.all(), filter);
        return ListNotifyCountriesResult.builder()
                .notifyCountries(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** The template of an id, else not found. */
    NotifyTemplateInformation require(String id) {
        return NotifyTemplateCatalogue.find(id)
                .orElseThrow(() -> SmsVoiceErrors.notFound(ResourceType.NOTIFY_TEMPLATE, id));
    }

    private List<NotifyTemplateInformation> named(List<String> ids) {
        Set<NotifyTemplateInformation> found = new LinkedHashSet<>();
        for (String id : ids) {
            found.add(require(id));
        }
        return List.copyOf(found);
    }

    private static <T> boolean fits(@Nullable List<T> asked, List<T> supported) {
        return asked == null || !Collections.disjoint(asked, supported);
    }

    private static List<String> list(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
