package dev.dialtone.otherservices;

import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The XML that is answered here. */
final class Xml {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Xml() {}

    static HttpResponse answer(int status, String document) {
        return new HttpResponse(
                status,
                Headers.of("Content-Type", "text/xml"),
                (DECLARATION + document).getBytes(StandardCharsets.UTF_8));
    }

    /** The error of awsQuery and restXml. */
    static String errorResponse(ProtocolError error, String namespace, String requestId) {
        String xmlns = namespace.isEmpty() ? "" : " xmlns=\"" + escaped(namespace) + "\"";
        String type = error.status() < 500 ? "Sender" : "Receiver";
        return "<ErrorResponse" + xmlns + "><Error><Type>" + type + "</Type>" + codeAndMessage(error)
                + "</Error><RequestId>" + requestId + "</RequestId></ErrorResponse>";
    }

    /** The error of ec2Query. */
    static String ec2Error(ProtocolError error, String requestId) {
        return "<Response><Errors><Error>" + codeAndMessage(error) + "</Error></Errors><RequestID>" + requestId
                + "</RequestID></Response>";
    }

    /** The error of Amazon S3. */
    static String s3Error(ProtocolError error, String requestId) {
        return "<Error>" + codeAndMessage(error) + "<RequestId>" + requestId + "</RequestId><HostId>dialtone</HostId>"
                + "</Error>";
    }

    private static String codeAndMessage(ProtocolError error) {
        return "<Code>" + escaped(error.name()) + "</Code><Message>" + escaped(error.message()) + "</Message>";
    }

    /** As text or in an attribute. What no XML may hold is a question mark. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(isAllowed(character) ? character : '?');
            }
        }
        return escaped.toString();
    }

    private static boolean isAllowed(char character) {
        return character >= ' '
                ? character != '\ufffe' && character != '\uffff'
                : character == '\n' || character == '\t';
    }
}
