package dev.dialtone.smsvoice.message;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which files can be sent as MMS, by the ending of their names. AWS's guide lists MIME types, which S3 keeps with a file;
 * nobody can look into S3 here.
 */
public final class MediaTypes {
    private static final Set<String> ENDINGS = Set.of(
            "3g2", "3gp", "3gp2", "3gpp", "3gpp2", "amr", "gif", "ics", "jpeg", "jpg", "m4a", "m4v", "mov", "mp3",
            "mp4", "oga", "ogg", "pdf", "png", "qt", "tif", "tiff", "vcard", "vcf", "webm");

    private MediaTypes() {}

    /** The ending of a URL whose type AWS does not take; empty: it takes it, or there is no ending to go by. */
    public static Optional<String> unsupported(String url) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        int point = name.lastIndexOf('.');
        String ending = point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
        return ending.isEmpty() || ENDINGS.contains(ending) ? Optional.empty() : Optional.of(ending);
    }
}
