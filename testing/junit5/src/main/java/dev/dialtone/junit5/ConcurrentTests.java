package dev.dialtone.junit5;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;

/** Tests that may run while others of their account do. */
final class ConcurrentTests {

    private ConcurrentTests() {}

    /** Refuses a test before which the account would be reset, under the others. */
    static void refuse(ExtensionContext test) {
        if (isOne(test)
                && test.getConfigurationParameter("junit.jupiter.execution.parallel.enabled", Boolean::valueOf)
                        .orElse(false)) {
            throw new ExtensionConfigurationException(
                    test.getRequiredTestClass().getName()
                            + ": its tests run concurrently, and a reset before one takes from the others what they have"
                            + " (expected: reset = NEW_ACCOUNT or NEVER, or @Execution(SAME_THREAD) on the class)");
        }
    }

    /** Whether others of its class may run meanwhile, or those of another class that is nested beside it. */
    private static boolean isOne(ExtensionContext test) {
        ExtensionContext within = test;
        while (within.getTestMethod().isPresent()
                || AnnotationSupport.isAnnotated(within.getTestClass(), Nested.class)) {
            if (within.getExecutionMode() == ExecutionMode.CONCURRENT) {
                return true;
            }
            within = within.getParent().orElseThrow();
        }
        return false;
    }
}
