package dev.dialtone.it.hostile;

import java.util.List;
import java.util.Random;

/** Text that has broken programs before. Repeatable by the seed of its {@link Random}. */
final class HostileText {

    /** What is repeated, often enough to hurt a matcher that goes back, and how it ends. */
    private static final List<String> PUMPS = List.of(
            "a", "a ", "a-", "a.", "1", "éa", "A1_", " ", "\u00df", "😀", "%s", "../", "x:", "(", "[", "\\", "<a>",
            "&amp;");

    private static final List<String> ENDS = List.of("", "!", "\n", "\u0000", "-", " ", "\ud83d", "$");

    private static final List<String> SHORT = List.of(
            "",
            " ",
            "\u0000",
            "\ud800",
            "\udc00\ud800",
            "null",
            "__proto__",
            "aws:",
            "AWS",
            "*",
            "ALL",
            "-1",
            "0",
            "+",
            "+1",
            "+12065550100",
            "+999999999999999999",
            "NaN",
            "arn:",
            "arn:aws:sms-voice:us-east-1:000000000000:pool/",
            "arn:aws:sms-voice:::",
            "arn:::::::::::",
            "http://[",
            "s3://a/b",
            "{\"Version\":",
            "{}",
            "[[[[",
            "<speak>",
            "<speak><prosody rate='x'></speak>",
            "2026-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999Z",
            "PT999999999999H",
            "P-1D",
            "PT0S",
            "%2e%2e%2f",
            "'; DROP TABLE numbers; --",
            "\u202e\u0661\u0662",
            "ﬀ\u0130ı");

    private static final int[] TIMES = {2, 3, 17, 33, 65, 257, 1_025, 2_049};
    private static final int RARELY = 400;
    private static final int MANY_TIMES = 20_000;

    private HostileText() {}

    /** Any of them; one in some hundreds has tens of thousands of characters. */
    static String any(Random random) {
        if (random.nextInt(3) > 0) {
            return SHORT.get(random.nextInt(SHORT.size()));
        }
        String pump = PUMPS.get(random.nextInt(PUMPS.size()));
        String end = ENDS.get(random.nextInt(ENDS.size()));
        int times = random.nextInt(RARELY) == 0 ? MANY_TIMES : TIMES[random.nextInt(TIMES.length)];
        return pump.repeat(times) + end;
    }
}
