package dev.dialtone.smsvoice.notify;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.smsvoice.model.DescribeNotifyTemplatesRequest;
import dev.dialtone.smsvoice.model.DescribeNotifyTemplatesResult;
import dev.dialtone.smsvoice.model.ListNotifyCountriesRequest;
import dev.dialtone.smsvoice.model.ListNotifyCountriesResult;
import dev.dialtone.smsvoice.model.NotifyConfigurationTier;
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

    @Override
    public DescribeNotifyTemplatesResult describeNotifyTemplates(
            DescribeNotifyTemplatesRequest input, RequestContext context) {
        Predicate<NotifyTemplateInformation> filter = Filter.all(
                input.filters(),
                () -> Map.of(
                        NotifyTemplateFilterName.TEMPLATE_TYPE,
                        Filter.ofEnum(NotifyTemplateType.SCHEMA, NotifyTemplateInformation::templateType),
                        NotifyTemplateFilterName.CHANNELS,
                        Filter.ofEnums(NumberCapability.SCHEMA, NotifyTemplateInformation::channels),
                        NotifyTemplateFilterName.TIER_ACCESS,
                        Filter.ofEnums(NotifyConfigurationTier.SCHEMA, template -> orNone(template.tierAccess())),
                        NotifyTemplateFilterName.SUPPORTED_COUNTRIES,
                        Filter.ofCountries(template -> orNone(template.supportedCountries())),
                        NotifyTemplateFilterName.LANGUAGE_CODE,
                        Filter.ofText(NotifyTemplateInformation::languageCode),
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

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
