package dev.dialtone.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a test, or each test of a class, begins with: a state document, as {@code GET /_dialtone/state} and {@link
 * dev.dialtone.client.AccountState#save} write it, of whichever account. It is loaded before {@code @BeforeEach} methods run. That of a
 * test counts in place of that of its class.
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface State {
    /** A resource as the test class finds it, such as {@code two-numbers.json} in its package or {@code /states/two-numbers.json}. */
    String value();
}
