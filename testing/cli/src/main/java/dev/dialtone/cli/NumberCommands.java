package dev.dialtone.cli;

import dev.dialtone.client.model.DeleteNumberInput;
import dev.dialtone.client.model.DrawNumberInput;
import dev.dialtone.client.model.GivenNumber;
import dev.dialtone.client.model.MessageType;
import dev.dialtone.client.model.NumberCapability;
import dev.dialtone.client.model.NumberType;
import dev.dialtone.client.model.PutNumberInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What messages are sent from. */
final class NumberCommands {

    private static final String NUMBERS = "PhoneNumbers";
    private static final String SENDERS = "SenderIds";
    private static final int MOST_IN_A_PAGE = 100;

    private final Call call;
    private final Arguments arguments;

    NumberCommands(Call call) {
        this.call = call;
        this.arguments = call.arguments();
    }

    void list() {
        List<Object> numbers = all("DescribePhoneNumbers", NUMBERS);
        List<Object> senders = all("DescribeSenderIds", SENDERS);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(NUMBERS, numbers);
        document.put(SENDERS, senders);
        call.screen().document(document);
        Table table = new Table(5, "IDENTITY", "TYPE", "COUNTRY", "CAN", "FOR", "STATUS", "POOL");
        for (Object number : numbers) {
            table.row(
                    text(number, "PhoneNumber"),
                    text(number, "NumberType"),
                    text(number, "IsoCountryCode"),
                    text(number, "NumberCapabilities"),
                    text(number, "MessageType"),
                    text(number, "Status"),
                    text(number, "PoolId"));
        }
        for (Object sender : senders) {
            boolean registered = "true".equals(text(sender, "Registered"));
            table.row(
                    text(sender, "SenderId") + "/" + text(sender, "IsoCountryCode"),
                    "SENDER_ID",
                    text(sender, "IsoCountryCode"),
                    "SMS",
                    text(sender, "MessageTypes"),
                    registered ? "ACTIVE" : "NOT_REGISTERED",
                    "-");
        }
        if (table.isEmpty()) {
            call.screen().line("No numbers of " + call.place() + ". To draw one: dialtone numbers draw");
        } else {
            call.screen().table(table);
        }
    }

    void draw() {
        given(call.dialtone()
                .api()
                .drawNumber(DrawNumberInput.builder()
                        .isoCountryCode(arguments.text(Option.COUNTRY))
                        .numberType(arguments.choice(Option.TYPE, NumberType.class))
                        .capabilities(arguments.choices(Option.CAPABILITIES, NumberCapability.class))
                        .messageType(messageType())
                        .poolId(arguments.text(Option.POOL))
                        .build()));
    }

    void give() {
        // By the client's own check of the identity.
        given(call.dialtone().numbers().give(arguments.word(), this::settings));
    }

    private PutNumberInput.Builder settings(PutNumberInput.Builder number) {
        return number.isoCountryCode(arguments.text(Option.COUNTRY))
                .numberType(arguments.choice(Option.TYPE, NumberType.class))
                .capabilities(arguments.choices(Option.CAPABILITIES, NumberCapability.class))
                .messageType(messageType())
                .poolId(arguments.text(Option.POOL));
    }

    private @Nullable MessageType messageType() {
        return arguments.has(Option.PROMOTIONAL) ? MessageType.PROMOTIONAL : null;
    }

    /** The identity alone, so that a script can keep it: {@code FROM=$(dialtone numbers draw)}. */
    private void given(GivenNumber number) {
        call.screen().line(number.identity());
    }

    void remove() {
        call.dialtone()
                .api()
                .deleteNumber(
                        DeleteNumberInput.builder().identity(arguments.word()).build());
        call.screen().line("Removed " + arguments.word());
    }

    private List<Object> all(String operation, String member) {
        List<Object> all = new ArrayList<>();
        Map<String, Object> input = new HashMap<>(Map.of("MaxResults", MOST_IN_A_PAGE));
        Object token;
        do {
            Map<String, @Nullable Object> page = call.dialtone().smsVoice().call(operation, input);
            if (page.get(member) instanceof List<?> elements) {
                elements.forEach(each -> all.add(Objects.requireNonNull(each)));
            }
            token = page.get("NextToken");
            if (token != null) {
                input.put("NextToken", token);
            }
        } while (token != null);
        return all;
    }

    /** A member of AWS's object; of a list, its elements with commas between. */
    private static String text(Object resource, String member) {
        Object value = resource instanceof Map<?, ?> members ? members.get(member) : null;
        return value instanceof List<?> elements
                ? String.join(",", elements.stream().map(String::valueOf).toList())
                : Text.orDash(value);
    }
}
