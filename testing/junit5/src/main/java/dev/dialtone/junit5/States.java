package dev.dialtone.junit5;

import dev.dialtone.client.Dialtone;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Loads what a test is to begin with. */
final class States {

    private States() {}

    /** Puts the document that the test, its class, or a class around that names into the account; nothing when none does. */
    static void load(ExtensionContext test, Dialtone account) {
        Optional<State> ofTest = AnnotationSupport.findAnnotation(test.getRequiredTestMethod(), State.class);
        if (ofTest.isPresent()) {
            load(test.getRequiredTestClass(), ofTest.get(), account);
        } else {
            TestClasses.nearestWith(State.class, test.getRequiredTestClass())
                    .ifPresent(owner -> AnnotationSupport.findAnnotation(owner, State.class)
                            .ifPresent(state -> load(owner, state, account)));
        }
    }

    private static void load(Class<?> owner, State state, Dialtone account) {
        String resource = state.value();
        InputStream document = owner.getResourceAsStream(resource);
        if (document == null) {
            throw new ExtensionConfigurationException(owner.getName() + ": @State(\"" + resource
                    + "\") (expected: a resource, in the package of the class or with a slash in front)");
        }
        account.state().load(document);
    }
}
