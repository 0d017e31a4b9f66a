package dev.dialtone.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Files of operations that are run for the test's account before each test, when it is reset and before {@code @BeforeEach}: those of the
 * classes around first, then those of the class, then those of the method. A test whose seed is refused fails with the entry and why.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Seed {
    /**
     * On the class path, in JSON or YAML: {@code shop.yaml} lies beside the test class, {@code /shop.yaml} at its root. They run in
     * this order.
     */
    String[] value();
}
