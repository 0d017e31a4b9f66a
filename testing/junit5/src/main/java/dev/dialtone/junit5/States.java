package dev.dialtone.junit5;

import dev.dialtone.client.Dialtone;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Loads what a test is to begin with. */
final class States {

    private States() {}

    /** Puts the document that the test, its class, or a class around that names into the account; nothing when none does. */
    static void load(ExtensionContext test, Dialtone account) {
        Class<?> owner = test.getRequiredTestClass();
        Optional<State> state = AnnotationSupport.findAnnotation(test.getRequiredTestMethod(), State.class)
                .or(() -> AnnotationSupport.findAnnotation(owner, State.class));
        Class<?> around = owner;
        while (state.isEmpty() && AnnotationSupport.isAnnotated(around, Nested.class)) {
            around = around.getEnclosingClass();
            state = AnnotationSupport.findAnnotation(around, State.class);
        }
        if (state.isPresent()) {
            load(around, state.get().value(), account);
        }
    }

    private static void load(Class<?> owner, String resource, Dialtone account) {
        InputStream document = owner.getResourceAsStream(resource);
        if (document == null) {
            throw new ExtensionConfigurationException(owner.getName() + ": @State(\"" + resource
                    + "\") (expected: a resource, in the package of the class or with a slash in front)");
        }
        account.state().load(document);
    }
}
