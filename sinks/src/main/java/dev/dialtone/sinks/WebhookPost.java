package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.Parcel;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Documents;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event for the user's own URL, which learns whose it is, too. */
record WebhookPost(Address address, Parcel parcel) implements Letter {

    @Override
    public Request request() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("eventId", parcel.eventId());
        body.put("accountId", parcel.accountId());
        body.put("region", parcel.region());
        body.put("emittedAt", Documents.text(parcel.emittedAt()));
        body.put("event", parcel.payload().value());
        return new Request(
                address.path(),
                Map.of("host", address.authority(), "content-type", "application/json"),
                JsonText.bytes(new Document(body)));
    }
}
