package dev.dialtone.otherservices;

import dev.dialtone.core.data.DataLines;
import java.util.List;
import java.util.Locale;

/**
 * A service of AWS that Dialtone has not, as a line of {@code services.txt} says it.
 *
 * @param sdkId what SDKs call it: {@code Lex Models V2}
 * @param signingName the service in a signature's credential scope
 * @param endpointPrefix what its AWS host names begin with; may have a dot
 * @param target the prefix of {@code X-Amz-Target}; empty when its protocol has none
 * @param protocol how it speaks when the request does not tell
 * @param namespace of its XML; empty when it has none
 * @param pathStarts first segments of paths that only this one among the services of its signing name has
 * @param publicName what AWS calls it: {@code Amazon SNS}
 */
record AwsService(
        String sdkId,
        String signingName,
        String endpointPrefix,
        String target,
        WireProtocol protocol,
        String namespace,
        List<String> pathStarts,
        String publicName) {

    private static final String NONE = "-";

    static AwsService of(List<String> cells) {
        return new AwsService(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                emptyIfNone(cells.get(3)),
                WireProtocol.of(cells.get(4)),
                emptyIfNone(cells.get(5)),
                DataLines.words(emptyIfNone(cells.get(6))),
                cells.get(7));
    }

    private static String emptyIfNone(String cell) {
        return cell.equals(NONE) ? "" : cell;
    }

    /** In the way in which our own services are called: {@code lex-models-v2}. */
    String name() {
        return sdkId.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The variable that the AWS CLI and SDKs look up for its endpoint: {@code AWS_ENDPOINT_URL_LEX_MODELS_V2}. */
    String endpointVariable() {
        return "AWS_ENDPOINT_URL_"
                + sdkId.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** The version that its forms carry, which is in the namespace: {@code 2010-03-31}. Empty when there is none. */
    String version() {
        int end = namespace.endsWith("/") ? namespace.length() - 1 : namespace.length();
        return namespace.substring(namespace.lastIndexOf('/', end - 1) + 1, end);
    }
}
