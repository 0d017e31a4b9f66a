package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Documents;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event for the user's own URL, which learns whose it is, too. */
record WebhookPost(Address address, OutboundEvent event) implements SinkRequest {

    @Override
    public Request request() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("eventId", event.eventId());
        body.put("accountId", event.accountId());
        body.put("region", event.region());
        body.put("emittedAt", Documents.text(event.emittedAt()));
        body.put("event", event.payload().value());
        return new Request(
                address.path(),
                Map.of("host", address.authority(), "content-type", "application/json"),
                JsonText.bytes(new Document(body)));
    }
}
