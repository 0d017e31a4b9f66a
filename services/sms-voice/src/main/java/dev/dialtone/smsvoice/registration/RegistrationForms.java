package dev.dialtone.smsvoice.registration;

import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The types of registration that Dialtone knows, each read from its file in {@code registrations/} when it is first asked
 * for. To add one: its file, and its name in {@link Known}.
 */
public final class RegistrationForms {
    private final Map<String, RegistrationForm> read = new ConcurrentHashMap<>();

    /** Loaded with the first question about a type. */
    private static final class Known {
        static final List<String> TYPES = List.of(
                "US_TOLL_FREE_REGISTRATION",
                "US_TEN_DLC_BRAND_REGISTRATION",
                "US_TEN_DLC_BRAND_VETTING",
                "US_TEN_DLC_CAMPAIGN_REGISTRATION",
                "US_SHORT_CODE_REGISTRATION",
                "ZZ_LONG_CODE_REGISTRATION",
                "GB_SENDER_ID_REGISTRATION",
                "IN_SENDER_ID_REGISTRATION",
                "SG_SENDER_ID_REGISTRATION",
                "TEST_RCS_LAUNCH_REGISTRATION",
                "US_RCS_LAUNCH_REGISTRATION",
                "CA_RCS_LAUNCH_REGISTRATION");
    }

    /** Every type, in the order in which they are listed. */
    List<String> types() {
        return Known.TYPES;
    }

    boolean has(String type) {
        return Known.TYPES.contains(type);
    }

    /**
     * The form of a type that a request names; an unknown one is a ValidationException.
     *
     * @param field the path of the input member that names it
     */
    RegistrationForm require(String type, String field) {
        if (!has(type)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.UNKNOWN_REGISTRATION_TYPE,
                    field,
                    type + " is not one of " + String.join(", ", types()));
        }
        return of(type);
    }

    /** The form of a type that is known. */
    public RegistrationForm of(String type) {
        return read.computeIfAbsent(type, RegistrationForms::read);
    }

    static ValidationException unknownField(String type, String path, String field) {
        return SmsVoiceErrors.invalid(
                ValidationExceptionReason.UNKNOWN_REGISTRATION_FIELD, field, type + " has no field " + path);
    }

    static ValidationException unknownSection(String type, String path, String field) {
        return SmsVoiceErrors.invalid(
                ValidationExceptionReason.UNKNOWN_REGISTRATION_SECTION, field, type + " has no section " + path);
    }

    private static RegistrationForm read(String type) {
        String name = "forms/" + type + ".txt";
        try (InputStream file = RegistrationForms.class.getResourceAsStream(name)) {
            Objects.requireNonNull(file, name);
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new RegistrationFormReader(type).read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
