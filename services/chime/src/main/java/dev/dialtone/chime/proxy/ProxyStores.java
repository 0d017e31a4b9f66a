package dev.dialtone.chime.proxy;

import dev.dialtone.chime.model.voice.ProxySessionStatus;
import dev.dialtone.chime.model.voice.StoredProxySession;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import java.time.Duration;
import java.time.Instant;

/** What this room keeps: its own classes change it, and what is over goes. */
public final class ProxyStores implements ResourceKind.Attachment {
    /** A hundred years, in which a timeline has all that is due: longer terms end then, too. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** Closes a session when its term ends. */
    static final String EXPIRY = "chime/proxy-session-expiry";

    /** A part for each voice connector, by its ARN; in it by id, counted by whether they are closed. */
    private final Store<String, StoredProxySession> sessions;

    /** The stores of one program. */
    public ProxyStores(StoreRegistry stores) {
        this.sessions = stores.<StoredProxySession>perAccount("chime/proxy-sessions", () -> StoredProxySession.SCHEMA)
                .byGroup(session -> isClosed(session) ? "closed" : "open")
                .inParts();
    }

    /** The sessions of a voice connector, by id. */
    Store<String, StoredProxySession> sessions(String connectorArn) {
        return sessions.part(connectorArn);
    }

    /** How many sessions of a voice connector are not closed. */
    int open(Scope scope, String connectorArn) {
        return sessions(connectorArn).countIn(scope, "open");
    }

    static boolean isClosed(StoredProxySession session) {
        return session.status().equals(ProxySessionStatus.CLOSED);
    }

    /** Puts a session, which ends after its term from now. */
    void begin(Scope scope, String connectorArn, StoredProxySession session) {
        cancel(scope, connectorArn, session.proxySessionId());
        Duration term = Duration.ofMinutes(session.expiryMinutes());
        Instant end = scope.account().timeline().now().plus(term.compareTo(LONGEST) < 0 ? term : LONGEST);
        sessions(connectorArn).put(scope, session.proxySessionId(), session);
        scope.account()
                .timeline()
                .schedule(new ScheduledChange(
                        end, EXPIRY, scope.region(), connectorArn + '/' + session.proxySessionId()));
    }

    /** Closes a session that is not. */
    void close(Scope scope, String connectorArn, String id) {
        cancel(scope, connectorArn, id);
        Instant now = scope.account().timeline().now();
        sessions(connectorArn)
                .update(
                        scope,
                        id,
                        session -> isClosed(session)
                                ? session
                                : session.toBuilder()
                                        .status(ProxySessionStatus.CLOSED)
                                        .updatedTimestamp(now)
                                        .endedTimestamp(now)
                                        .build());
    }

    /** The term of a session is over. */
    void expire(Scope scope, String key) {
        int slash = key.lastIndexOf('/');
        close(scope, key.substring(0, slash), key.substring(slash + 1));
    }

    @Override
    public void forget(Scope scope, String connectorArn) {
        sessions(connectorArn).stream(scope)
                .filter(session -> !isClosed(session))
                .forEach(session -> cancel(scope, connectorArn, session.proxySessionId()));
        sessions(connectorArn).clear(scope);
    }

    private static void cancel(Scope scope, String connectorArn, String id) {
        scope.account().timeline().cancel(EXPIRY, scope.region(), connectorArn + '/' + id);
    }
}
