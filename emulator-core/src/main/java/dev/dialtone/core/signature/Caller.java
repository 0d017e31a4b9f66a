package dev.dialtone.core.signature;

import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.state.Accounts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Who a request comes from, by its signature; whether that holds is for {@link Signatures}.
 *
 * @param account a 12-digit access key names the account; every other caller has the default one
 * @param region of the credential scope, when it looks like one, else the default
 * @param signingName the service of the credential scope; null for an unsigned request
 */
public record Caller(
        String account, String region, @Nullable String signingName) {

    private static final int LONGEST_REGION = 64;
    private static final String CREDENTIAL = "Credential=";
    private static final String PRESIGNED = "&X-Amz-Credential=";

    /** Reads the Authorization header, or the query of a presigned URL. What cannot be read counts as unsigned. */
    static Caller of(HttpRequest request, Caller defaults) {
        String credential = credential(request);
        return credential == null ? defaults : of(credential, request.headers().first("X-Amz-Region-Set"), defaults);
    }

    /**
     * Reads a credential.
     *
     * @param regionSet where a credential without a region has it
     */
    static Caller of(String credential, @Nullable String regionSet, Caller defaults) {
        // key/date/region/service/aws4_request; SigV4a has no region there, but a header for it.
        String key = part(credential, 0);
        String account = Accounts.isId(key) ? key : defaults.account();
        int parts = parts(credential);
        if (parts == 5) {
            return new Caller(account, onlyRegion(part(credential, 2), defaults), nullIfEmpty(part(credential, 3)));
        } else if (parts == 4) {
            return new Caller(account, onlyRegion(regionSet, defaults), nullIfEmpty(part(credential, 2)));
        }
        return new Caller(account, defaults.region(), defaults.signingName());
    }

    private static int parts(String credential) {
        int parts = 1;
        for (int slash = credential.indexOf('/'); slash >= 0; slash = credential.indexOf('/', slash + 1)) {
            parts++;
        }
        return parts;
    }

    /** What stands after so many slashes and before the next one: every request is read, and to split the whole costs more. */
    private static String part(String credential, int number) {
        int start = 0;
        for (int i = 0; i < number; i++) {
            start = credential.indexOf('/', start) + 1;
        }
        int end = credential.indexOf('/', start);
        return end < 0 ? credential.substring(start) : credential.substring(start, end);
    }

    /** The default's own text where that is the region: what is kept of a request keeps it, and most have it in common. */
    private static String onlyRegion(@Nullable String regions, Caller defaults) {
        return regions == null || regions.equals(defaults.region()) || !isRegion(regions) ? defaults.region() : regions;
    }

    /** What a host name can have between two dots, as AWS's regions and those that somebody makes up: 64 characters at most. */
    private static boolean isRegion(String text) {
        if (text.isEmpty() || text.length() > LONGEST_REGION) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
            if (!isLetter && (character < '0' || character > '9') && character != '-') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String nullIfEmpty(String name) {
        return name.isEmpty() ? null : name;
    }

    /** The same caller of another account. */
    Caller withAccount(String other) {
        return new Caller(other, region, signingName);
    }

    private static @Nullable String credential(HttpRequest request) {
        String authorization = request.headers().first("Authorization");
        if (authorization != null) {
            int start = authorization.indexOf(CREDENTIAL);
            return start < 0 ? null : upTo(',', authorization, start + CREDENTIAL.length());
        }
        String query = "&" + request.query();
        int start = query.indexOf(PRESIGNED);
        if (start < 0) {
            return null;
        }
        String encoded = upTo('&', query, start + PRESIGNED.length());
        return encoded.indexOf('%') < 0 ? encoded : decode(encoded);
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return encoded;
        }
    }

    private static String upTo(char end, String text, int start) {
        int stop = text.indexOf(end, start);
        return (stop < 0 ? text.substring(start) : text.substring(start, stop)).strip();
    }
}
