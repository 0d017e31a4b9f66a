package dev.dialtone.junit5;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.support.AnnotationSupport;

/** A test class, and those around a nested one. */
final class TestClasses {
    private TestClasses() {}

    /** The class itself first, the outermost one last. */
    static List<Class<?>> fromWithin(Class<?> testClass) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> each = testClass; each != null; each = enclosing(each)) {
            classes.add(each);
        }
        return classes;
    }

    /** The outermost one first, the class itself last. */
    static List<Class<?>> fromOutside(Class<?> testClass) {
        List<Class<?>> classes = fromWithin(testClass);
        Collections.reverse(classes);
        return classes;
    }

    private static @Nullable Class<?> enclosing(Class<?> testClass) {
        return AnnotationSupport.isAnnotated(testClass, Nested.class) ? testClass.getEnclosingClass() : null;
    }

    /** The nearest class that has an annotation. */
    static Optional<Class<?>> nearestWith(Class<? extends Annotation> annotation, Class<?> testClass) {
        for (Class<?> each : fromWithin(testClass)) {
            if (AnnotationSupport.isAnnotated(each, annotation)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
