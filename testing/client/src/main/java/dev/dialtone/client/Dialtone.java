package dev.dialtone.client;

import dev.dialtone.client.chime.ChimeAccounts;
import dev.dialtone.client.chime.ChimeCalls;
import dev.dialtone.client.chime.VoiceConnectors;
import dev.dialtone.client.connect.ConnectCalls;
import dev.dialtone.client.http.Http;
import dev.dialtone.client.model.AccountInformation;
import dev.dialtone.client.model.ServerHealth;
import dev.dialtone.client.model.StreamedChange;
import dev.dialtone.client.stream.ChangeStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A running Dialtone as one account sees it: what it has sent, the handsets it has sent to, its clock, its numbers and settings.
 * Accounts share nothing. Immutable; any thread may use it.
 *
 * <p>A call that is refused, or that reaches no server, is a {@link DialtoneException}.
 */
public final class Dialtone {

    private static final String DEFAULT_ACCOUNT = "000000000000";
    static final String DEFAULT_REGION = "us-east-1";

    private final ControlCalls calls;
    private final ControlApi api;

    private Dialtone(ControlCalls calls) {
        this.calls = calls;
        this.api = new ControlApi(calls);
    }

    /**
     * The server at an address, for account 000000000000. Nothing is called yet.
     *
     * @param endpoint as {@code http://localhost:4566}
     */
    public static Dialtone at(URI endpoint) {
        String scheme = Objects.requireNonNullElse(endpoint.getScheme(), "");
        String path = Objects.requireNonNullElse(endpoint.getPath(), "");
        if (!(scheme.equals("http") || scheme.equals("https"))
                || endpoint.getHost() == null
                || !(path.isEmpty() || path.equals("/"))
                || endpoint.getQuery() != null
                || endpoint.getFragment() != null) {
            throw new IllegalArgumentException("endpoint: " + endpoint + " (expected: such as http://localhost:4566)");
        }
        String text = endpoint.toString();
        return new Dialtone(new ControlCalls(
                path.isEmpty() ? endpoint : URI.create(text.substring(0, text.length() - 1)), DEFAULT_ACCOUNT, null));
    }

    /**
     * The same server, another account.
     *
     * @param accountId 12 digits
     */
    public Dialtone inAccount(String accountId) {
        if (accountId.length() != DEFAULT_ACCOUNT.length() || !accountId.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("accountId: " + accountId + " (expected: 12 digits)");
        }
        return new Dialtone(calls.in(accountId, calls.region()));
    }

    /** The same server and account; what is looked up or given is in this region. */
    public Dialtone inRegion(String region) {
        if (region.isEmpty() || !region.chars().allMatch(Dialtone::isOfRegion)) {
            throw new IllegalArgumentException("region: " + region + " (expected: such as eu-west-1)");
        }
        return new Dialtone(calls.in(calls.account(), region));
    }

    /**
     * The same server by HTTPS, whose certificate the JDK does not know.
     *
     * @param certificates in PEM, as {@link #certificates} of the same server by HTTP or the file of {@code DIALTONE_TLS_CERT}
     *     has them; no others are trusted
     */
    public Dialtone trusting(String certificates) {
        return new Dialtone(calls.through(Http.trusting(certificates)));
    }

    /**
     * The same server, account and region; what calls are answered can be looked at as it came, refusals included.
     *
     * @param answers is handed the JSON object of each answer that has one, by the thread that calls; {@link JsonWriter} writes it
     */
    public Dialtone showing(Consumer<Map<String, @Nullable Object>> answers) {
        return new Dialtone(calls.showing(answers));
    }

    private static boolean isOfRegion(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    /** Where the server is, without a slash at the end; what SDK clients take as {@code endpointOverride}. */
    public URI endpoint() {
        return calls.endpoint();
    }

    /** Whose calls these are; what SDK clients take as access key. */
    public String accountId() {
        return calls.account();
    }

    /** The one of {@link #inRegion}; else us-east-1, which is the server's default unless it was started with another. */
    public String region() {
        @Nullable String region = calls.region();
        return region == null ? DEFAULT_REGION : region;
    }

    /** Forgets the account: resources, messages, events, clock, settings and journal. */
    public void reset() {
        api.reset(input -> input.account(accountId()));
    }

    /**
     * Forgets the account, and has its ids and generated numbers begin again.
     *
     * @param seed where from; with the same one, the same calls get the same ids
     */
    public void reset(long seed) {
        api.reset(input -> input.account(accountId()).seed(seed));
    }

    /** Forgets the account, and runs again what is about it of the seed that the server was started with. Without one it is refused. */
    public void resetAndReplay() {
        api.reset(input -> input.account(accountId()).replay(true));
    }

    /** Forgets every account of the server. */
    public void resetAllAccounts() {
        api.reset(input -> input.account("all"));
    }

    /** What the account has sent. */
    public Inbox inbox() {
        return new Inbox(api, toString());
    }

    /**
     * Somebody's telephone.
     *
     * @param e164 its number, as {@code +12045550123}
     */
    public Handset handset(String e164) {
        return new Handset(api, inbox(), e164);
    }

    /** The account's time. */
    public Clock clock() {
        return new Clock(api);
    }

    /** The account's tier, quotas, spend limits and reviews. */
    public Account account() {
        return new Account(api);
    }

    /** The review of the account's registrations. */
    public Registrations registrations() {
        return new Registrations(api);
    }

    /** Calls of Chime SDK Voice, and what is heard in them. */
    public ChimeCalls chimeCalls() {
        return new ChimeCalls(api);
    }

    /** Calls of Amazon Connect. */
    public ConnectCalls connectCalls() {
        return new ConnectCalls(api);
    }

    /** The review of the account's Notify configurations. */
    public NotifyConfigurations notifyConfigurations() {
        return new NotifyConfigurations(api);
    }

    /** What SIP hosts do to voice connectors of Chime SDK Voice. */
    public VoiceConnectors voiceConnectors() {
        return new VoiceConnectors(api);
    }

    /** What AWS's console, or somebody who was invited, does with Chime accounts. */
    public ChimeAccounts chimeAccounts() {
        return new ChimeAccounts(api);
    }

    /** Numbers and sender IDs that the account gets at once. */
    public Numbers numbers() {
        return new Numbers(api);
    }

    /** AWS's own operations of SMS and Voice v2, for programs without an SDK. */
    public SmsVoice smsVoice() {
        return new SmsVoice(calls);
    }

    /** What services have emitted. */
    public Events events() {
        return new Events(api);
    }

    /** Operations that are written down, and run as if the account had called. */
    public Seeds seeds() {
        return new Seeds(api, calls);
    }

    /** The journal: what the account has called. */
    public Requests requests() {
        return new Requests(api);
    }

    /** How long what AWS does in seconds or minutes takes in this account. */
    public Transitions transitions() {
        return new Transitions(api);
    }

    /** How the account's calls fail, are slow or break off. */
    public Faults faults() {
        return new Faults(api);
    }

    /** All that the account holds, as a document. */
    public AccountState state() {
        return new AccountState(calls, accountId());
    }

    /**
     * What happens in the account from now on: messages, calls, numbers, registrations, events, the clock, faults and resets. In the
     * region of {@link #inRegion}, when that was said, else in all. To be closed.
     */
    public ChangeStream stream() {
        return new ChangeStream(
                after -> calls.listen(new ControlCall("StreamChanges", "GET")
                        .path("/_dialtone/stream")
                        .query("region", calls.region())
                        .query("after", after)),
                Dialtone::change);
    }

    private static StreamedChange change(String data) {
        try {
            return ModelReader.streamedChange(JsonReader.read(data));
        } catch (JsonException wrong) {
            throw new DialtoneException("stream: not an event of the control API: " + wrong.getMessage(), wrong);
        }
    }

    /** The accounts of the server that hold something or have called, and this one; by id. */
    public List<AccountInformation> accounts() {
        return api.listAccounts().accounts();
    }

    /** The services that the server has, and its version. */
    public ServerHealth health() {
        return api.health();
    }

    /**
     * What the server has counted since its start, of all accounts, in Prometheus' text format: calls and how long they took,
     * messages, and how full everything is that is bounded.
     */
    public String metrics() {
        return calls.read(new ControlCall("GetMetrics", "GET").path("/_dialtone/metrics"));
    }

    /**
     * What the server speaks HTTPS with, in PEM, for clients to trust.
     *
     * @throws DialtoneException of status 404 when TLS is off
     */
    public String certificates() {
        return calls.read(new ControlCall("GetCertificate", "GET").path("/_dialtone/certificate"));
    }

    /** Whether requests are answered as they should be; false also when nobody answers. */
    public boolean isReady() {
        try {
            api.ready();
            return true;
        } catch (DialtoneException notYet) {
            return false;
        }
    }

    /** Every operation of the control API, as its contract has it. */
    public ControlApi api() {
        return api;
    }

    /** Where it is and whose: {@code http://localhost:4566, account 000000000000}. */
    @Override
    public String toString() {
        return endpoint() + ", account " + accountId();
    }
}
