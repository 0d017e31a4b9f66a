package dev.dialtone.junit5;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The files that {@link Seed} names for a test. */
final class SeedFiles {

    private SeedFiles() {}

    /** Runs those of a test, if it has any. */
    static void run(ExtensionContext test, TestAccount account) {
        for (Class<?> each : TestClasses.fromOutside(test.getRequiredTestClass())) {
            run(AnnotationSupport.findAnnotation(each, Seed.class), each, account);
        }
        run(AnnotationSupport.findAnnotation(test.getElement(), Seed.class), test.getRequiredTestClass(), account);
    }

    private static void run(Optional<Seed> seed, Class<?> beside, TestAccount account) {
        if (seed.isPresent()) {
            for (String name : seed.get().value()) {
                account.own().seeds().run(read(name, beside));
            }
        }
    }

    private static String read(String name, Class<?> beside) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            if (file == null) {
                throw new ExtensionConfigurationException("@Seed: " + name + " of " + beside.getName()
                        + " is not on the class path (expected: a file beside the class, or /FILE at the root)");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new ExtensionConfigurationException("@Seed: " + name + " cannot be read", unreadable);
        }
    }
}
