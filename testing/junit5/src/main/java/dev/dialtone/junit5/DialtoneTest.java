package dev.dialtone.junit5;

import dev.dialtone.client.Throttle;
import dev.dialtone.client.TransitionSpeed;
import dev.dialtone.client.model.QuotaLevel;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that has a Dialtone, in an account of its own: {@link DialtoneExtension} as an annotation. Constructors, tests and what
 * runs before and after them take a {@link dev.dialtone.client.Dialtone} and SDK clients as parameters. Its nested classes belong to it.
 *
 * <p>All test classes that ask for the same settings share one server.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DialtoneExtension.class)
public @interface DialtoneTest {

    /** How long what AWS does in seconds or minutes takes. */
    TransitionSpeed transitions() default TransitionSpeed.FAST;

    /** How high quotas are that AWS raises on request. */
    QuotaLevel quotas() default QuotaLevel.HIGH;

    /** Which calls are too many in a second. */
    Throttle throttle() default Throttle.OFF;

    /** The region that clients are in, unless their parameter says {@link InRegion}. */
    String region() default Configuration.DEFAULT_REGION;

    /** How a test is kept from what the tests before it have left. */
    Reset reset() default Reset.BEFORE_EACH;
}
