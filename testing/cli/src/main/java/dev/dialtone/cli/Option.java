package dev.dialtone.cli;

import org.jspecify.annotations.Nullable;

/** Every option of every command. Those of one flag mean different things in different commands. */
enum Option {
    SENDER("--from", "IDENTITY", "number, sender ID or pool of the account; without it, AWS chooses among them"),
    RECIPIENT("--to", "NUMBER", "the handset, as +12045550123"),

    TO("--to", "NUMBER", "only messages to this handset"),
    FROM("--from", "IDENTITY", "only messages that show this sender"),
    CONTAINS("--contains", "TEXT", "only messages with this in their text"),
    CHANNEL("--channel", "KIND", "only text, media, voice or rcs"),
    SINCE("--since", "TIME", "only those since then, as 2026-11-21T08:00:00Z"),
    LIMIT("--limit", "COUNT", "only the newest so many"),

    COUNT("--count", "COUNT", "wait for so many (default: 1)"),
    TIMEOUT("--timeout", "SECONDS", "give up after so long, at most 300 (default: 30)"),
    CODE("--code", null, "print the message's one-time code alone: CODE=$(dialtone wait --to … --code)"),

    HANDSET("--from", "NUMBER", "the handset that writes"),
    ANSWERED("--to", "IDENTITY", "number or agent of the account; without it, the one that last wrote to the handset"),

    COUNTRY("--country", "CODE", "of a short code, and of what is drawn, as CA (default: US)"),
    TYPE("--type", "TYPE", "long_code, toll_free, ten_dlc, short_code or simulator"),
    CAPABILITIES("--capabilities", "LIST", "of sms, voice and mms, with commas between"),
    PROMOTIONAL("--promotional", null, "for promotional messages; else for transactional ones"),
    POOL("--pool", "ID", "the pool that it joins"),

    INSTANCE("--instance", "ID", "only those of this instance"),
    CALLER("--from", "NUMBER", "who calls, as +12065550142"),
    CALLED("--to", "NUMBER", "the number of an instance, with a flow"),

    SEED("--seed", "NUMBER", "begin ids and drawn numbers again from here"),
    ALL("--all", null, "every account of the server"),
    REPLAY("--replay", null, "then run the seed again that the server was started with"),

    SERVICE("--service", "NAME", "only of this service, as pinpoint-sms-voice-v2"),
    OPERATION("--operation", "NAME", "only of this operation, as SendTextMessage"),
    REGION_OF_CALLS("--in", "NAME", "only calls to this region, as eu-west-1"),
    ERROR("--error", "NAME", "answer with this error, as ThrottlingException"),
    STATUS("--status", "NUMBER", "answer with this status, as 503"),
    CONNECTION("--connection", "KIND", "reset, empty, cut_off or reset_after_commit"),
    LATENCY("--latency", "MILLIS", "wait so long before anything else"),
    LATER("--later", "STATUS", "end what the call begins so, as FAILED"),
    REASON("--reason", "TEXT", "with --later"),
    TIMES("--times", "COUNT", "strike at most so many calls"),
    PROBABILITY("--probability", "NUMBER", "strike so many of all calls: 0.25 for every fourth"),
    FAULT_SEED("--seed", "NUMBER", "with --probability: where random numbers begin"),

    ERRORS("--errors", null, "only those that were refused or failed"),

    ENDPOINT_URL("--endpoint-url", "URL", "where Dialtone is (default: AWS_ENDPOINT_URL, else http://localhost:4566)"),
    ACCOUNT("--account", "ID", "whose it is (default: AWS_ACCESS_KEY_ID when that is 12 digits, else 000000000000)"),
    REGION("--region", "NAME", "where it is (default: AWS_REGION, AWS_DEFAULT_REGION, else the server's)"),
    JSON("--json", null, "print what the server answers, one JSON document"),
    HELP("--help", null, "print this");

    private final String flag;
    private final @Nullable String value;
    private final String meaning;

    Option(String flag, @Nullable String value, String meaning) {
        this.flag = flag;
        this.value = value;
        this.meaning = meaning;
    }

    /** {@code --to}. */
    String flag() {
        return flag;
    }

    /** What its value is called; null when it has none. */
    @Nullable String value() {
        return value;
    }

    /** {@code --to NUMBER}. */
    String synopsis() {
        return value == null ? flag : flag + " " + value;
    }

    String meaning() {
        return meaning;
    }
}
