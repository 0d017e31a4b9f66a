package dev.dialtone.core.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a page token says: the listing it belongs to and the last entry shown. Base64url of check value (8 bytes), place
 * (8), filters (8), position (8) and the operation's name. Not encrypted: it keeps mistakes out, not attackers.
 *
 * @param place hash of account and listing
 * @param filters hash of the filters
 * @param position the number of the last entry shown, in the listing's own order
 */
public record PageToken(String operation, long place, long filters, long position) {
    private static final int FIXED_BYTES = 32;

    /**
     * The token for what follows an entry.
     *
     * @param account the id of the account
     * @param listing names what is listed, in the account; the region as well where the listing has one
     */
    public static PageToken of(String account, String listing, PageRequest request, long position) {
        return new PageToken(request.operation(), hash(account + '/' + listing), hash(request.filters()), position);
    }

    /**
     * The position in a token.
     *
     * @throws InvalidPageToken for a damaged token and for one of another operation, account, listing or filter
     */
    public static long read(String account, String listing, PageRequest request, String token) {
        PageToken given = parse(token);
        PageToken expected = of(account, listing, request, given.position);
        if (!given.operation.equals(expected.operation)) {
            throw new InvalidPageToken("the token is from " + given.operation + ", not from " + expected.operation);
        }
        if (given.place != expected.place) {
            throw new InvalidPageToken("the token is from another account, region or listing");
        }
        if (given.filters != expected.filters) {
            throw new InvalidPageToken("the token was given for other filters");
        }
        return given.position;
    }

    /** The token as clients get it. */
    public String text() {
        byte[] name = operation.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(FIXED_BYTES + name.length)
                .putLong(check())
                .putLong(place)
                .putLong(filters)
                .putLong(position)
                .put(name)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PageToken parse(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            throw damaged();
        }
        if (bytes.length < FIXED_BYTES) {
            throw damaged();
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes);
        long check = fields.getLong();
        long place = fields.getLong();
        long filters = fields.getLong();
        long position = fields.getLong();
        String operation = StandardCharsets.UTF_8.decode(fields).toString();
        PageToken parsed = new PageToken(operation, place, filters, position);
        // The decoder forgives padding and stray bits at the end; the second comparison does not.
        if (check != parsed.check() || !token.equals(parsed.text())) {
            throw damaged();
        }
        return parsed;
    }

    private static InvalidPageToken damaged() {
        return new InvalidPageToken("the token is damaged");
    }

    private long check() {
        return hash(operation + '/' + place + '/' + filters + '/' + position);
    }

    /** FNV-1a over the characters. A digest of the JDK would cost every start its security providers. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
