package dev.dialtone.protocol.restjson;

import java.util.Locale;

/** Content-Type and Accept, as far as a server with one answer needs them. */
final class MediaTypes {

    static final String JSON = "application/json";
    static final String TEXT = "text/plain";
    static final String BYTES = "application/octet-stream";

    private MediaTypes() {}

    /** Whether a Content-Type is the wanted one; its parameters do not matter. */
    static boolean isType(String contentType, String wanted) {
        return contentType.equals(wanted) || bare(contentType).equalsIgnoreCase(wanted);
    }

    /** Whether an Accept header lets a type pass; weights and parameters do not matter, since there is one answer only. */
    static boolean accepts(String accept, String offered) {
        String type = bare(offered);
        int start = 0;
        while (start <= accept.length()) {
            int end = accept.indexOf(',', start);
            end = end < 0 ? accept.length() : end;
            String range = bare(accept.substring(start, end)).toLowerCase(Locale.ROOT);
            if (range.equals("*/*")
                    || range.equals(type)
                    || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)))) {
                return true;
            }
            start = end + 1;
        }
        return accept.isBlank();
    }

    private static String bare(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    }
}
