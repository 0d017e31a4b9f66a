package dev.dialtone.client;

import dev.dialtone.client.model.ListRequestsInput;
import dev.dialtone.client.model.RecordedCall;
import java.util.List;
import java.util.function.UnaryOperator;

/** The journal of an account: which operations of AWS it has called, with what, and how that ended. */
public final class Requests {

    private final ControlApi api;

    Requests(ControlApi api) {
        this.api = api;
    }

    /** All calls, the oldest first. The server keeps 1,000 of an account. */
    public List<RecordedCall> list() {
        return api.listRequests().requests();
    }

    /** The calls that fit, such as {@code list(q -> q.operation("SendTextMessage"))}; the oldest first. */
    public List<RecordedCall> list(UnaryOperator<ListRequestsInput.Builder> query) {
        return api.listRequests(query).requests();
    }

    /** Forgets all calls of the account. */
    public void clear() {
        api.deleteRequests();
    }
}
