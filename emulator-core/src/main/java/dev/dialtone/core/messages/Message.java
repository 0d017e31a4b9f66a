package dev.dialtone.core.messages;

import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message that was sent.
 *
 * @param from the number or name that the handset shows; absent: none was chosen
 * @param to the number in E.164
 * @param body what is written or read out
 * @param codes the one-time codes found in the body, in its order
 * @param sentAt on the account's clock
 * @param status what has become of it, in AWS's words: {@code DELIVERED}
 */
public record Message(
        String messageId,
        Channel channel,
        @Nullable String from,
        String to,
        String body,
        List<String> codes,
        String accountId,
        String region,
        Instant sentAt,
        String status) {

    /** Four to eight digits by themselves; with a plus sign they begin a phone number. */
    private static final Pattern CODE = Pattern.compile("(?<![+\\d])\\d{4,8}(?!\\d)");

    /** Keeps the codes as they are now. */
    public Message {
        codes = List.copyOf(codes);
    }

    /** A message that is sent now, with an id of the account. */
    public static Message sentNow(
            Scope scope, Channel channel, @Nullable String from, String to, String body, String status) {
        return new Message(
                scope.account().ids().uuid(),
                channel,
                from,
                to,
                body,
                codes(body),
                scope.account().id(),
                scope.region(),
                scope.account().timeline().now(),
                status);
    }

    private static List<String> codes(String body) {
        return CODE.matcher(body).results().map(found -> found.group()).toList();
    }
}
