package dev.dialtone.core.http;

import java.util.ArrayList;
import java.util.List;

/**
 * What SDKs say of the service that they call, after {@code api/} in a word of {@code User-Agent} or {@code x-amz-user-agent}: {@code
 * Chime_SDK_Voice#2.40.2} for Java, {@code chime-sdk-voice#3.1} for JavaScript, {@code chimesdkvoice#1.2} for Go.
 */
public final class UserAgent {

    private static final List<String> HEADERS = List.of("User-Agent", "x-amz-user-agent");
    private static final String API = "api/";

    private UserAgent() {}

    /** The services that a request names, in no more than {@linkplain #lettersAndDigits what all spellings share}; mostly none or one. */
    public static List<String> services(HttpRequest request) {
        List<String> services = new ArrayList<>(1);
        for (String header : HEADERS) {
            String agent = request.headers().first(header);
            String service = agent == null ? "" : service(agent);
            if (!service.isEmpty()) {
                services.add(service);
            }
        }
        return services;
    }

    /** Empty when there is none. */
    private static String service(String agent) {
        for (int at = agent.indexOf(API); at >= 0; at = agent.indexOf(API, at + 1)) {
            int end = endOfName(agent, at + API.length());
            boolean beginsWord = at == 0 || Character.isWhitespace(agent.charAt(at - 1));
            if (beginsWord && end > at + API.length()) {
                return lettersAndDigits(agent.substring(at + API.length(), end));
            }
        }
        return "";
    }

    /** Before its version, or the next word. */
    private static int endOfName(String agent, int begin) {
        int end = begin;
        while (end < agent.length() && "#/ ".indexOf(agent.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** What all spellings of a service's SDK id have in common: {@code chimesdkvoice}. */
    public static String lettersAndDigits(String sdkId) {
        StringBuilder kept = new StringBuilder(sdkId.length());
        for (int i = 0; i < sdkId.length(); i++) {
            if (Character.isLetterOrDigit(sdkId.charAt(i))) {
                kept.append(Character.toLowerCase(sdkId.charAt(i)));
            }
        }
        return kept.toString();
    }
}
