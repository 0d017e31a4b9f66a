package dev.dialtone.cli;

import static dev.dialtone.cli.Option.ALL;
import static dev.dialtone.cli.Option.ANSWERED;
import static dev.dialtone.cli.Option.CALLED;
import static dev.dialtone.cli.Option.CALLER;
import static dev.dialtone.cli.Option.CAPABILITIES;
import static dev.dialtone.cli.Option.CHANNEL;
import static dev.dialtone.cli.Option.CODE;
import static dev.dialtone.cli.Option.CONNECTION;
import static dev.dialtone.cli.Option.CONTAINS;
import static dev.dialtone.cli.Option.COUNT;
import static dev.dialtone.cli.Option.COUNTRY;
import static dev.dialtone.cli.Option.ERROR;
import static dev.dialtone.cli.Option.ERRORS;
import static dev.dialtone.cli.Option.FAULT_SEED;
import static dev.dialtone.cli.Option.FROM;
import static dev.dialtone.cli.Option.HANDSET;
import static dev.dialtone.cli.Option.LATENCY;
import static dev.dialtone.cli.Option.LATER;
import static dev.dialtone.cli.Option.LIMIT;
import static dev.dialtone.cli.Option.OPERATION;
import static dev.dialtone.cli.Option.POOL;
import static dev.dialtone.cli.Option.PROBABILITY;
import static dev.dialtone.cli.Option.PROMOTIONAL;
import static dev.dialtone.cli.Option.REASON;
import static dev.dialtone.cli.Option.RECIPIENT;
import static dev.dialtone.cli.Option.REGION_OF_CALLS;
import static dev.dialtone.cli.Option.REPLAY;
import static dev.dialtone.cli.Option.SENDER;
import static dev.dialtone.cli.Option.SERVICE;
import static dev.dialtone.cli.Option.SINCE;
import static dev.dialtone.cli.Option.STATUS;
import static dev.dialtone.cli.Option.TIMEOUT;
import static dev.dialtone.cli.Option.TIMES;
import static dev.dialtone.cli.Option.TO;
import static dev.dialtone.cli.Option.TYPE;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every command, in the order of the help text. What reads arguments and what explains them have nothing but this. */
enum Command {
    SEND(
            "BODY",
            "sends a text message, as SendTextMessage of SMS and Voice v2",
            "send --to +12045550123 \"Your code is 123456.\"",
            List.of(RECIPIENT),
            SENDER),
    INBOX(
            null,
            "lists what was sent, the newest last",
            "inbox --contains code",
            List.of(),
            TO,
            FROM,
            CONTAINS,
            CHANNEL,
            SINCE,
            LIMIT),
    WAIT(
            null,
            "waits for a message, and prints it with its one-time codes",
            "wait --to +12045550123 --code",
            List.of(),
            TO,
            FROM,
            CONTAINS,
            CHANNEL,
            SINCE,
            COUNT,
            TIMEOUT,
            CODE),
    REPLY("BODY", "lets a handset write", "reply --from +12045550123 STOP", List.of(HANDSET), ANSWERED),
    NUMBERS_LIST(null, "lists the numbers and sender IDs of the account", "numbers list", List.of()),
    NUMBERS_DRAW(
            null,
            "gives the account a number that nobody has",
            "numbers draw --country CA",
            List.of(),
            COUNTRY,
            TYPE,
            CAPABILITIES,
            PROMOTIONAL,
            POOL),
    NUMBERS_GIVE(
            "IDENTITY",
            "gives the account this number, short code or sender ID, as SHOP/GB",
            "numbers give +12065550100",
            List.of(),
            COUNTRY,
            TYPE,
            CAPABILITIES,
            PROMOTIONAL,
            POOL),
    NUMBERS_REMOVE("IDENTITY", "takes a number or sender ID away", "numbers remove +12065550100", List.of()),
    CONTACTS_LIST(
            null,
            "lists calls and chats of Amazon Connect, the newest last",
            "contacts list --limit 10",
            List.of(),
            Option.INSTANCE,
            LIMIT),
    CONTACTS_CALL(
            null,
            "has a customer call a number of Amazon Connect, and prints the id of the contact",
            "contacts call --from +12065550142 --to +12065550100",
            List.of(CALLER, CALLED)),
    CONTACTS_END("ID", "has the customer of a contact hang up", "contacts end \"$CONTACT_ID\"", List.of()),
    FAULTS_LIST(null, "lists the rules by which calls of the account fail", "faults list", List.of()),
    FAULTS_ADD(
            null,
            "has calls of the account fail, wait or break off",
            "faults add --operation SendTextMessage --error ThrottlingException --times 2",
            List.of(),
            SERVICE,
            OPERATION,
            REGION_OF_CALLS,
            ERROR,
            STATUS,
            CONNECTION,
            LATENCY,
            LATER,
            REASON,
            TIMES,
            PROBABILITY,
            FAULT_SEED),
    FAULTS_REMOVE("ID", "removes a rule", "faults remove fault-1", List.of()),
    FAULTS_CLEAR(null, "removes all rules of the account", "faults clear", List.of()),
    ADVANCE("DURATION", "lets time pass for the account: 72h, 3d, 90s, PT72H", "advance 72h", List.of()),
    RESET(null, "forgets everything of the account", "reset --seed 1", List.of(), Option.SEED, ALL, REPLAY),
    SEED("FILE", "runs a file of operations, JSON or YAML, for the account", "seed shop.yaml", List.of()),
    RECORD(null, "prints a seed of what the account was asked", "record --account 111122223333", List.of()),
    STATE_EXPORT(
            "FILE",
            "writes all that the account holds to a file, as JSON",
            "state export before-the-demo.json",
            List.of(),
            ALL),
    STATE_IMPORT(
            "FILE",
            "puts what a file holds in place of what the account holds",
            "state import before-the-demo.json",
            List.of(),
            ALL),
    REQUESTS(
            null,
            "lists what the account has called, the newest last",
            "requests --errors --limit 10",
            List.of(),
            SERVICE,
            OPERATION,
            ERRORS,
            LIMIT),
    CERTIFICATE(null, "prints what the server speaks HTTPS with, for AWS_CA_BUNDLE", "certificate", List.of()),
    HEALTH(null, "says whether the server answers, and what it has", "health", List.of());

    /** What every command takes, too. */
    static final List<Option> EVERYWHERE =
            List.of(Option.ENDPOINT_URL, Option.ACCOUNT, Option.REGION, Option.JSON, Option.HELP);

    private final @Nullable String word;
    private final String summary;
    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Option> required;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Option> optional;

    /**
     * A command.
     *
     * @param word what its argument is called; null: it has none
     */
    Command(@Nullable String word, String summary, String example, List<Option> required, Option... optional) {
        this.word = word;
        this.summary = summary;
        this.example = "dialtone " + example;
        this.required = required;
        this.optional = List.of(optional);
    }

    /** As it is typed: {@code numbers draw}. */
    String typed() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What its argument is called; null: it has none. */
    @Nullable String word() {
        return word;
    }

    String summary() {
        return summary;
    }

    String example() {
        return example;
    }

    /** Those that it cannot do without. */
    List<Option> required() {
        return required;
    }

    List<Option> optional() {
        return optional;
    }
}
