package dev.dialtone.otherservices;

import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.protocol.json.JsonWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How services of AWS speak, as far as their errors go. */
enum WireProtocol {
    /** awsQuery: a form in, XML out. */
    QUERY,
    /** ec2Query: a form in, XML of EC2's own out. */
    EC2,
    /** restXml, with errors as those of awsQuery. */
    REST_XML,
    /** restXml of Amazon S3, whose errors are bare. */
    S3,
    /** awsJson1_0. */
    JSON_1_0,
    /** awsJson1_1. */
    JSON_1_1,
    /** restJson1. */
    REST_JSON,
    /** rpcv2Cbor. */
    CBOR;

    /** By its name in the table: {@code json-1.1}. */
    static WireProtocol of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_'));
    }

    /** Whether its calls are forms. */
    boolean takesForms() {
        return this == QUERY || this == EC2;
    }

    /** Whether method and path say the operation, so that a parameter may have the name of one of a form. */
    boolean isRest() {
        return this == REST_XML || this == S3 || this == REST_JSON;
    }

    /** Writes an error as the SDKs of this protocol read it. */
    HttpResponse write(ProtocolError error, String namespace, String requestId) {
        return switch (this) {
            case QUERY, REST_XML -> Xml.answer(error.status(), Xml.errorResponse(error, namespace, requestId));
            case EC2 -> Xml.answer(error.status(), Xml.ec2Error(error, requestId));
            case S3 ->
                Xml.answer(error.status(), Xml.s3Error(error, requestId)).withHeader("x-amz-request-id", requestId);
            case JSON_1_0 -> json("application/x-amz-json-1.0", error.name(), error);
            case JSON_1_1 -> json("application/x-amz-json-1.1", error.name(), error);
            case REST_JSON -> json("application/json", null, error);
            case CBOR ->
                new HttpResponse(
                        error.status(),
                        Headers.of("Content-Type", "application/cbor", "smithy-protocol", "rpc-v2-cbor"),
                        Cbor.error(error));
        };
    }

    /** @param type in the body; null: the header alone says it */
    private static HttpResponse json(String contentType, @Nullable String type, ProtocolError error) {
        return new HttpResponse(
                error.status(),
                Headers.of("Content-Type", contentType, "X-Amzn-ErrorType", error.name()),
                JsonWriter.writeError(type, error.message()));
    }
}
