package dev.dialtone.sinks;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.signature.SignatureV4;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** Makes signed requests to services of AWS at one address. */
final class AwsCalls {

    /** Emulators take any secret. */
    private static final String SECRET = "test";

    private final Address address;
    private final InstantSource realTime;

    AwsCalls(Address address, InstantSource realTime) {
        this.address = address;
        this.realTime = realTime;
    }

    /**
     * Who asks whom.
     *
     * @param accountId is the access key, too: other emulators find the account by it
     * @param service the signing name
     */
    record Caller(String accountId, String region, String service) {}

    /**
     * A call of awsJson1_1.
     *
     * @param target the service's shape name and the operation
     */
    Request json(Caller caller, String target, Map<String, ?> input) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("content-type", "application/x-amz-json-1.1");
        headers.put("x-amz-target", target);
        return signed(caller, headers, JsonText.bytes(new Document(input)));
    }

    /** A call of awsQuery. */
    Request query(Caller caller, String form) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("content-type", "application/x-www-form-urlencoded; charset=utf-8");
        return signed(caller, headers, form.getBytes(StandardCharsets.UTF_8));
    }

    private Request signed(Caller caller, Map<String, String> headers, byte[] body) {
        Instant now = realTime.instant();
        headers.put("host", address.authority());
        headers.put("x-amz-date", SignatureV4.dateTime(now));
        Signature signature = new Signature(caller.accountId(), SECRET, caller.region(), caller.service());
        headers.put("authorization", signature.authorization(address.path(), headers, body, now));
        return new Request(address.path(), headers, body);
    }
}
