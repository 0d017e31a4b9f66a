package dev.dialtone.control.introspection;

import dev.dialtone.core.dispatch.Service;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the AWS CLI calls services and operations. */
public final class CliNames {
    /** What the journal calls the service of a call that does not say which Chime it means, as those of the CLI do not. */
    private static final String EITHER_CHIME = "chime-numbers";

    private static final List<String> CHIMES = List.of("chime-sdk-voice", "chime");

    private final List<Service> services;

    /** @param services those of AWS, whose names here are the CLI's */
    public CliNames(List<Service> services) {
        this.services = services;
    }

    /** The service of a call; null when there is none that has the operation. */
    public @Nullable String service(@Nullable String service, String operation) {
        if (service == null) {
            return null;
        }
        List<String> candidates = service.equals(EITHER_CHIME) ? CHIMES : List.of(service);
        return candidates.stream()
                .filter(name -> services.stream().anyMatch(known -> known.name().equals(name))
                        && Service.operation(services, name + "." + operation) != null)
                .findFirst()
                .orElse(null);
    }

    /** {@code SendTextMessage} as {@code send-text-message}. */
    public static String operation(String operation) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < operation.length(); i++) {
            char letter = operation.charAt(i);
            boolean begins = Character.isUpperCase(letter)
                    && i > 0
                    && (!Character.isUpperCase(operation.charAt(i - 1))
                            || (i + 1 < operation.length() && Character.isLowerCase(operation.charAt(i + 1))));
            if (begins) {
                name.append('-');
            }
            name.append(letter);
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
