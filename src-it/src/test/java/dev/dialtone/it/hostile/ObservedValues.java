package dev.dialtone.it.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that answers have shown, so that later requests can name what exists. */
final class ObservedValues {

    private static final Pattern STRING = Pattern.compile("\"([A-Za-z0-9]{2,40})\":(\\[?)\"([^\"\\\\]{1,300})\"");
    private static final int KEPT_PER_NAME = 32;
    private static final int LONGEST_ANSWER = 20_000;

    /** What requests need and no answer shows first. */
    private static final Map<String, List<String>> AT_FIRST = Map.of(
            "IsoCountryCode", List.of("US", "CA", "GB", "DE"),
            "DestinationPhoneNumber", List.of("+12065550123", "+14254147755", "+447700900123"),
            "DestinationIdentity", List.of("+12065550123"),
            "e164", List.of("+12065550123"),
            "to", List.of("+12065550123"),
            "from", List.of("+12065550123"),
            "Keyword", List.of("HELP", "SHOP"),
            "stage", List.of("ready"));

    private final Map<String, List<String>> byName = new LinkedHashMap<>();

    ObservedValues() {
        AT_FIRST.forEach((name, values) -> byName.put(name, new ArrayList<>(values)));
    }

    /** Takes the string members of a JSON answer. */
    void take(String json) {
        Matcher found = STRING.matcher(json.substring(0, Math.min(json.length(), LONGEST_ANSWER)));
        while (found.find()) {
            String name = found.group(1);
            boolean isList = !found.group(2).isEmpty() && name.endsWith("s");
            List<String> values = byName.computeIfAbsent(
                    isList ? name.substring(0, name.length() - 1) : name, key -> new ArrayList<>());
            if (!values.contains(found.group(3))) {
                values.add(found.group(3));
            }
            if (values.size() > KEPT_PER_NAME) {
                values.remove(0);
            }
        }
    }

    /** A value that was shown under this name or one that ends like it; null when there was none. */
    @Nullable String like(String name, Random random) {
        List<String> values = byName.get(name);
        if (values == null || random.nextInt(3) == 0) {
            List<String> names = byName.keySet().stream()
                    .filter(each -> ending(each).equals(ending(name)))
                    .toList();
            values = names.isEmpty() ? null : byName.get(names.get(random.nextInt(names.size())));
        }
        return values == null ? null : values.get(random.nextInt(values.size()));
    }

    /** {@code Id} of {@code PoolId}, and the same of {@code OriginationIdentity}: either may hold the other's values. */
    private static String ending(String name) {
        if (name.endsWith("Id") || name.endsWith("Arn") || name.endsWith("Identity") || name.endsWith("Number")) {
            return "Id";
        }
        return name.endsWith("Name") ? "Name" : name;
    }
}
