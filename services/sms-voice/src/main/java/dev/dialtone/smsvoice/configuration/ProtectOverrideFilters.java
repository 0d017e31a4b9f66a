package dev.dialtone.smsvoice.configuration;

import static dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverrideFilterName.ACTION;
import static dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverrideFilterName.CREATED_AFTER;
import static dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverrideFilterName.CREATED_BEFORE;
import static dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverrideFilterName.DESTINATION_PHONE_NUMBER_BEGINS_WITH;
import static dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverrideFilterName.EXPIRES_AFTER;
import static dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverrideFilterName.EXPIRES_BEFORE;
import static dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverrideFilterName.ISO_COUNTRY_CODE;

import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.smsvoice.model.NumberOverride;
import dev.dialtone.smsvoice.model.ProtectConfigurationRuleOverrideAction;
import dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverrideFilterItem;
import dev.dialtone.smsvoice.resource.Filter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The filters of ListProtectConfigurationRuleSetNumberOverrides. Times are ISO-8601 with an offset, or seconds since 1970;
 * an override without expiry passes neither filter about it.
 */
final class ProtectOverrideFilters {
    private static final Pattern BEGINNING = Pattern.compile("\\+?[0-9]{1,15}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    private ProtectOverrideFilters() {}

    /** What passes all filters; a value that a filter cannot have is a ValidationException. */
    static Predicate<NumberOverride> of(@Nullable List<ProtectConfigurationRuleSetNumberOverrideFilterItem> filters) {
        return Filter.all(filters, ProtectOverrideFilters::byName);
    }

    /** The names there are filters for. */
    static Set<OpenEnum> names() {
        return byName().keySet();
    }

    private static Map<OpenEnum, Filter<NumberOverride>> byName() {
        return Map.of(
                ISO_COUNTRY_CODE,
                Filter.ofCountry(NumberOverride::isoCountryCode),
                DESTINATION_PHONE_NUMBER_BEGINS_WITH,
                beginning(),
                ACTION,
                Filter.ofEnum(ProtectConfigurationRuleOverrideAction.SCHEMA, NumberOverride::action),
                EXPIRES_BEFORE,
                time(NumberOverride::expirationTimestamp, Instant::isBefore),
                EXPIRES_AFTER,
                time(NumberOverride::expirationTimestamp, Instant::isAfter),
                CREATED_BEFORE,
                time(NumberOverride::createdTimestamp, Instant::isBefore),
                CREATED_AFTER,
                time(NumberOverride::createdTimestamp, Instant::isAfter));
    }

    /** With or without the plus sign, as destinations themselves. */
    private static Filter<NumberOverride> beginning() {
        return new Filter<>(
                text -> BEGINNING.matcher(text).matches(),
                override -> List.of(override.destinationPhoneNumber()),
                wanted -> number ->
                        wanted.stream().anyMatch(start -> number.startsWith(start, start.startsWith("+") ? 0 : 1)));
    }

    /** How a time of an override lies to one that was asked for. */
    private interface Order {
        boolean holds(Instant time, Instant asked);
    }

    private static Filter<NumberOverride> time(Function<NumberOverride, @Nullable Instant> time, Order order) {
        return new Filter<>(text -> instant(text).isPresent(), override -> values(time.apply(override)), wanted -> {
            List<Instant> asked =
                    wanted.stream().flatMap(text -> instant(text).stream()).toList();
            return text -> {
                Instant own = Instant.parse(text);
                return asked.stream().anyMatch(each -> order.holds(own, each));
            };
        });
    }

    private static List<String> values(@Nullable Object value) {
        return value == null ? List.of() : List.of(Objects.toString(value));
    }

    private static Optional<Instant> instant(String text) {
        try {
            if (SECONDS.matcher(text).matches()) {
                BigDecimal seconds = new BigDecimal(text);
                return Optional.of(
                        Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
            }
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
