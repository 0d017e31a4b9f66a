package dev.dialtone.smsvoice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.events.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an event as case files have them: {@code name: value}, in order, text in quotes, members of members by path. */
final class EventMembers {
    private EventMembers() {}

    static List<String> of(Payload event) {
        List<String> members = new ArrayList<>();
        add(members, "", event.json().value());
        return members;
    }

    private static void add(List<String> members, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((name, member) -> add(members, path.isEmpty() ? "" + name : path + "." + name, member));
        } else if (value instanceof String text) {
            members.add(path + ": \"" + text + "\"");
        } else {
            assertThat(value).as(path).isInstanceOfAny(Boolean.class, Long.class, Double.class, Map.class);
            members.add(path + ": " + value);
        }
    }
}
