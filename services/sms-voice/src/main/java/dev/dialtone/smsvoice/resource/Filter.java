package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.shape.EnumSchema;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One filter of a describing operation, by its name in the request. A resource passes when one of its values fits one of
 * those asked for.
 *
 * @param allowed whether the filter can have a value; another one is refused
 * @param values what a resource has, as the wire shows it
 * @param fitting the values that fit those asked for
 */
public record Filter<R>(
        Predicate<String> allowed,
        Function<R, List<String>> values,
        Function<List<String>, Predicate<String>> fitting) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** A resource passes when one of its values is among those asked for. */
    public Filter(Predicate<String> allowed, Function<R, List<String>> values) {
        this(allowed, values, wanted -> new HashSet<>(wanted)::contains);
    }

    /** A filter on an enum, whose values alone it takes. */
    public static <R, E extends OpenEnum> Filter<R> ofEnum(EnumSchema<E> schema, Function<R, E> value) {
        return ofEnums(schema, resource -> List.of(value.apply(resource)));
    }

    /** A filter on several values of an enum: one of them fits. */
    public static <R, E extends OpenEnum> Filter<R> ofEnums(EnumSchema<E> schema, Function<R, List<E>> values) {
        return new Filter<>(
                text -> schema.of(text).isKnown(),
                resource -> values.apply(resource).stream().map(OpenEnum::value).toList());
    }

    /** A filter that takes {@code true} and {@code false}. */
    public static <R> Filter<R> ofBoolean(Function<R, Boolean> value) {
        return new Filter<>(
                Set.of("true", "false")::contains,
                resource -> List.of(value.apply(resource).toString()));
    }

    /** A country that may be absent; then nothing matches it. */
    public static <R> Filter<R> ofCountry(Function<R, @Nullable String> value) {
        return ofCountries(resource -> list(value.apply(resource)));
    }

    /** A filter on several countries: one of them fits. */
    public static <R> Filter<R> ofCountries(Function<R, List<String>> values) {
        return new Filter<>(text -> COUNTRY.matcher(text).matches(), values);
    }

    /** A filter on several texts: one of them fits. */
    public static <R> Filter<R> ofTexts(Function<R, List<String>> values) {
        return new Filter<>(text -> true, values);
    }

    /** A text that may be absent; then nothing matches it. */
    public static <R> Filter<R> ofText(Function<R, @Nullable String> value) {
        return new Filter<>(text -> true, resource -> list(value.apply(resource)));
    }

    /**
     * A text that requests may write in several ways.
     *
     * @param kept how resources have it
     */
    public static <R> Filter<R> ofText(Function<R, String> value, UnaryOperator<String> kept) {
        return new Filter<>(
                text -> true,
                resource -> List.of(value.apply(resource)),
                wanted -> wanted.stream().map(kept).collect(Collectors.toSet())::contains);
    }

    private static List<String> list(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    /**
     * What passes every filter of a request. Values that filters cannot have are one ValidationException that names them
     * all.
     *
     * @param filters the member {@code Filters} of the input, each a structure of Name and Values; absent: everything passes
     * @param known gives the filters that the operation has, by each name that the contract allows
     */
    public static <R> Predicate<R> all(
            @Nullable List<? extends Shape> filters, Supplier<? extends Map<? extends OpenEnum, Filter<R>>> known) {
        Predicate<R> all = resource -> true;
        if (filters == null || filters.isEmpty()) {
            return all;
        }
        Map<? extends OpenEnum, Filter<R>> byName = known.get();
        List<ValidationExceptionField> refused = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            OpenEnum asked = name(filters.get(i));
            Filter<R> filter = Objects.requireNonNull(byName.get(asked), () -> "no filter " + asked);
            List<String> wanted = values(filters.get(i));
            refused.addAll(filter.refused(wanted, asked.value(), "filters." + (i + 1) + ".member.values."));
            all = all.and(filter.passing(wanted));
        }
        if (!refused.isEmpty()) {
            throw SmsVoiceErrors.invalid(ValidationExceptionReason.INVALID_FILTER_VALUES, refused);
        }
        return all;
    }

    private static OpenEnum name(Shape filter) {
        return (OpenEnum) Objects.requireNonNull(filter.get(0), "Name");
    }

    @SuppressWarnings("unchecked") // the contract gives every filter a list of strings
    private static List<String> values(Shape filter) {
        return (List<String>) Objects.requireNonNull(filter.get(1), "Values");
    }

    private List<ValidationExceptionField> refused(List<String> wanted, String name, String path) {
        List<ValidationExceptionField> refused = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!allowed.test(wanted.get(i))) {
                refused.add(SmsVoiceErrors.field(
                        path + (i + 1) + ".member", wanted.get(i) + " is not a value of the filter " + name));
            }
        }
        return refused;
    }

    private Predicate<R> passing(List<String> wanted) {
        Predicate<String> any = fitting.apply(wanted);
        return resource -> values.apply(resource).stream().anyMatch(any);
    }
}
