package dev.dialtone.seeding;

import dev.dialtone.core.seed.SeedRefused;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.NearestName;
import dev.dialtone.core.state.Accounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an object in a seed, each by its type. What is not as it should be is refused with the object's place. */
final class Members {
    private static final int LONGEST_REGION = 64;

    private final String place;
    private final Map<String, @Nullable Object> members;

    private Members(String place, Map<String, @Nullable Object> members) {
        this.place = place;
        this.members = members;
    }

    /**
     * Those of an object.
     *
     * @param place for messages
     * @param known what may be in it
     */
    static Members of(String place, @Nullable Object object, List<String> known) {
        if (!(object instanceof Map<?, ?> map)) {
            throw new SeedRefused(
                    place + ": " + kind(object) + " (expected: an object with " + String.join(", ", known) + ")");
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (!known.contains(name)) {
                throw new SeedRefused(place + ": " + Excerpt.of(name) + " is unknown ("
                        + NearestName.of(name, known)
                                .map(near -> "nearest: " + near)
                                .orElse("expected: " + String.join(", ", known))
                        + ")");
            }
            members.put(name, value);
        });
        return new Members(place, members);
    }

    @Nullable Object get(String name) {
        return members.get(name);
    }

    /** A text that must be there. */
    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new SeedRefused(place + ": " + name + " is missing");
        }
        return text;
    }

    /** A text; null: it is absent. */
    @Nullable String text(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(name, kind(value), "a text");
    }

    /** A list; empty when it is absent. */
    List<?> list(String name) {
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        } else if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(name, kind(value), "a list");
    }

    /** An object; empty when it is absent. */
    Map<?, ?> object(String name) {
        Object value = members.get(name);
        if (value == null) {
            return Map.of();
        } else if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(name, kind(value), "an object");
    }

    /** The account's id, which may be written as a number; the default when it is absent. */
    String account(String absent) {
        Object value = members.get("account");
        if (value == null) {
            return absent;
        }
        String id = value.toString();
        if (!Accounts.isId(id)) {
            throw wrong("account", Excerpt.of(id), "12 digits such as '111122223333'");
        }
        return id;
    }

    /** The region; the default when it is absent. */
    String region(String absent) {
        String region = text("region");
        if (region == null) {
            return absent;
        }
        boolean isRegion = !region.isEmpty()
                && region.length() <= LONGEST_REGION
                && region.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
        if (!isRegion) {
            throw wrong("region", Excerpt.of(region), "a region such as us-east-1");
        }
        return region;
    }

    SeedRefused wrong(String name, Object found, String expected) {
        return new SeedRefused(place + ": " + name + ": " + found + " (expected: " + expected + ")");
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        } else if (value instanceof Map) {
            return "an object";
        } else if (value instanceof List) {
            return "a list";
        } else if (value instanceof String) {
            return "a text";
        }
        return value instanceof Boolean ? value.toString() : "a number";
    }
}
