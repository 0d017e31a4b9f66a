package dev.dialtone.server;

import java.util.Locale;

/** Every setting by its variable, in the order of the help text. */
enum Setting {
    PORT("4566", "port to listen on; 0 takes a free one and prints it"),
    HOST("127.0.0.1", "address to listen on"),
    REGION("us-east-1", "region of unsigned requests"),
    ACCOUNT("000000000000", "account of callers whose access key is not a 12-digit account id"),
    TRANSITIONS("fast", "what AWS does in seconds or minutes: immediate, fast, realistic"),
    QUOTAS("high", "quotas that AWS raises on request: high (10,000), aws (those of a new account)"),
    THROTTLE("off", "aws: no more calls and messages a second than AWS takes"),
    EVENTS_ENDPOINT("none", "URL of SNS, Firehose, CloudWatch Logs and EventBridge, which events go to"),
    WEBHOOK("none", "URL that every event is posted to"),
    DATA_DIR("none", "folder that keeps all state from one start to the next"),
    SEED("none", "file of operations to run before it is ready, or folder of some; several with commas between"),
    INIT_DIR("none", "folder whose .json and .yaml files are run before those, in the order of their names"),
    MAX_BODY_BYTES("1048576", "largest request body"),
    MAX_STATE_BYTES("1073741824", "largest state document"),
    MAX_CONNECTIONS("1024", "most connections open at a time"),
    HOSTS("localhost", "further names to be called by, such as dialtone.example.com,*.example.com; * for any"),
    CORS_ORIGINS("localhost", "further web pages that may call, such as https://app.example.com; * for any"),
    AUTH("off", "verify: take only requests that one of the access keys has signed"),
    ACCESS_KEYS("none", "AKID:secret or AKID:secret:accountId, with commas between; @FILE has one a line"),
    TLS("off", "on: HTTPS on the same port, with a certificate that is made at the start"),
    TLS_CERT("none", "PEM file of a certificate in place of that, and of its chain"),
    TLS_KEY("none", "PEM file of its private key"),
    LOG("info", "error, warn, info (one line a request), debug (and what it asked)"),
    LOG_FORMAT("text", "json: an object a line");

    static final String PREFIX = "DIALTONE_";

    private final String defaultText;
    private final String meaning;

    Setting(String defaultText, String meaning) {
        this.defaultText = defaultText;
        this.meaning = meaning;
    }

    /** {@code DIALTONE_MAX_BODY_BYTES}. */
    String variable() {
        return PREFIX + name();
    }

    /** {@code --max-body-bytes}. */
    String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String defaultText() {
        return defaultText;
    }

    String meaning() {
        return meaning;
    }
}
