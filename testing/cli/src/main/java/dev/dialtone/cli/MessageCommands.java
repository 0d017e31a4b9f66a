package dev.dialtone.cli;

import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.Inbox;
import dev.dialtone.client.MessageQuery;
import dev.dialtone.client.model.Channel;
import dev.dialtone.client.model.InboundResult;
import dev.dialtone.client.model.ListMessagesInput;
import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.WaitForMessagesInput;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent, what has arrived, and what handsets write. */
final class MessageCommands {

    private static final int MILLIS = 1000;
    private static final String NO_SENDER = "NO_ORIGINATION_IDENTITIES_FOUND";
    private static final String TO_DRAW = "To have a number: dialtone numbers draw --country CODE";

    private final Call call;
    private final Arguments arguments;

    MessageCommands(Call call) {
        this.call = call;
        this.arguments = call.arguments();
    }

    /** Without a sender, AWS chooses one of the account. */
    void send() {
        Map<String, String> input = new HashMap<>();
        input.put("DestinationPhoneNumber", arguments.required(Option.RECIPIENT));
        input.put("MessageBody", arguments.word());
        String sender = arguments.text(Option.SENDER);
        if (sender != null) {
            input.put("OriginationIdentity", sender);
        }
        Object id = sent(input).get("MessageId");
        if (!call.screen().isJson()) {
            showSent(String.valueOf(id));
        }
    }

    private Map<String, @Nullable Object> sent(Map<String, String> input) {
        try {
            return call.dialtone().smsVoice().call("SendTextMessage", input);
        } catch (DialtoneException refused) {
            if (refused.reason().equals(NO_SENDER)) {
                throw new FailedException(refused.error() + ": " + refused.serverMessage() + ", for account "
                        + call.dialtone().accountId() + " in " + call.dialtone().region() + ". " + TO_DRAW);
            }
            throw refused;
        }
    }

    private void showSent(String id) {
        Message message = call.dialtone().inbox().find(id).orElse(null);
        if (message == null) {
            call.screen().line("Sent: " + id);
            return;
        }
        String from = Text.orDash(message.from());
        call.screen().line("Sent to " + message.to() + " from " + from + ": " + id);
        if (from.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            call.screen().line("Handsets cannot reply to " + from + ". " + TO_DRAW);
        }
    }

    void inbox() {
        List<Message> messages = call.dialtone()
                .api()
                .listMessages(ListMessagesInput.builder()
                        .to(arguments.text(Option.TO))
                        .from(arguments.text(Option.FROM))
                        .contains(arguments.text(Option.CONTAINS))
                        .channel(arguments.choice(Option.CHANNEL, Channel.class))
                        .since(arguments.time(Option.SINCE))
                        .limit(arguments.count(Option.LIMIT))
                        .build())
                .messages();
        if (messages.isEmpty()) {
            call.screen().line("No messages of account " + call.dialtone().accountId() + ".");
            return;
        }
        Table table = new Table(4, "SENT", "KIND", "FROM", "TO", "STATUS", "TEXT");
        for (Message message : messages) {
            table.row(
                    Text.time(message.sentAt()),
                    message.channel().toString(),
                    Text.orDash(message.from()),
                    message.to(),
                    message.status().toString(),
                    body(message));
        }
        call.screen().table(table);
    }

    void await() {
        Integer wanted = arguments.count(Option.COUNT);
        int count = wanted == null ? 1 : wanted;
        Double timeout = arguments.seconds(Option.TIMEOUT);
        Duration patience =
                timeout == null ? MessageQuery.USUAL_PATIENCE : Duration.ofMillis(Math.round(timeout * MILLIS));
        List<Message> messages = call.screen().isJson() ? awaitForScripts(count, patience) : awaited(count, patience);
        Message newest = messages.get(messages.size() - 1);
        if (!arguments.has(Option.CODE)) {
            messages.forEach(this::show);
        } else if (newest.codes().size() == 1) {
            call.screen().line(newest.code());
        } else {
            throw new FailedException("codes: " + newest.codes() + " (expected: one) in: " + Text.line(body(newest)));
        }
    }

    /** The one answer that scripts see, be it that nothing came. */
    private List<Message> awaitForScripts(int count, Duration patience) {
        return call.dialtone()
                .api()
                .waitForMessages(WaitForMessagesInput.builder()
                        .to(arguments.text(Option.TO))
                        .from(arguments.text(Option.FROM))
                        .contains(arguments.text(Option.CONTAINS))
                        .channel(arguments.choice(Option.CHANNEL, Channel.class))
                        .since(arguments.time(Option.SINCE))
                        .count(count)
                        .timeoutSeconds((double) patience.toMillis() / MILLIS)
                        .build())
                .messages();
    }

    private List<Message> awaited(int count, Duration patience) {
        MessageQuery query = MessageQuery.any().within(patience);
        String to = arguments.text(Option.TO);
        query = to == null ? query : query.to(to);
        String from = arguments.text(Option.FROM);
        query = from == null ? query : query.from(from);
        String contains = arguments.text(Option.CONTAINS);
        query = contains == null ? query : query.containing(contains);
        Channel channel = arguments.choice(Option.CHANNEL, Channel.class);
        query = channel == null ? query : query.over(channel);
        Instant since = arguments.time(Option.SINCE);
        query = since == null ? query : query.since(since);
        Inbox inbox = call.dialtone().inbox();
        return inbox.await(count, query);
    }

    private void show(Message message) {
        Paint paint = call.screen().paint();
        call.screen()
                .line(paint.bold(message.to()) + " has from " + Text.orDash(message.from()) + " at "
                        + Text.time(message.sentAt()) + ", " + message.channel() + ", "
                        + paint.status(message.status().toString()) + ":");
        call.screen().line(Text.shown(body(message)).indent(2).stripTrailing());
        if (!message.codes().isEmpty()) {
            call.screen().line("Code: " + paint.bold(Text.line(String.join(", ", message.codes()))));
        }
    }

    void reply() {
        String handset = arguments.required(Option.HANDSET);
        String named = arguments.text(Option.ANSWERED);
        String to = named == null ? lastWriter(handset) : named;
        InboundResult result = call.dialtone().handset(handset).writes(to, arguments.word());
        Paint paint = call.screen().paint();
        call.screen().line(handset + " wrote to " + to + ": " + Text.line(arguments.word()));
        if (result.keyword() != null) {
            call.screen().line("Keyword " + result.keyword() + ": " + Text.orDash(result.action()));
        }
        if (result.reply() != null) {
            call.screen().line("Written back: " + Text.line(result.reply()));
        }
        if (result.twoWay() != null) {
            call.screen()
                    .line("Passed on to " + result.twoWay().channel() + ": "
                            + result.twoWay().delivery());
        }
        String list = " of list " + result.optOutList();
        call.screen().line(result.optedOut() ? paint.bad("Opted out" + list) : "Not opted out" + list);
    }

    private String lastWriter(String handset) {
        List<Message> last = call.dialtone()
                .api()
                .listMessages(ListMessagesInput.builder().to(handset).limit(1).build())
                .messages();
        String writer = last.isEmpty() ? null : last.get(0).from();
        if (writer == null) {
            throw new FailedException("Nobody has written to " + handset + " in account "
                    + call.dialtone().accountId() + ": say to whom it writes (--to)");
        }
        return writer;
    }

    private static String body(Message message) {
        String body = message.body();
        return body == null ? String.join(" ", message.mediaUrls()) : body;
    }
}
