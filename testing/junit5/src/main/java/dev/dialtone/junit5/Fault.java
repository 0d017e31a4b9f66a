package dev.dialtone.junit5;

import dev.dialtone.client.model.FaultConnection;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rule by which calls of a test fail, are slow or break off. Those of the class come before those of the method; they hold from before
 * {@code @BeforeEach} to after the test. What is not said is as {@link dev.dialtone.client.model.FaultRule} has it. For example
 * {@code @Fault(operation = "SendTextMessage", error = "ThrottlingException", times = 2)}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Faults.class)
public @interface Fault {
    /** As {@code pinpoint-sms-voice-v2}. */
    String service() default "";

    /** As {@code SendTextMessage}. */
    String operation() default "";

    /** As {@code eu-west-1}. */
    String region() default "";

    /** Above 0, at most 1. */
    double probability() default 1;

    /** Where random numbers begin; 0: as the server has it. */
    long seed() default 0;

    /** At most so many calls; 0: there is no end to it. */
    int times() default 0;

    /** Milliseconds; 0: the call is not slower. */
    int latencyMs() default 0;

    /** The name of an error, as {@code ThrottlingException}. */
    String error() default "";

    /** Of the answer; 0: that of the error. */
    int statusCode() default 0;

    /** That of the error. */
    String message() default "";

    /** What becomes of the connection: none or one. */
    FaultConnection[] connection() default {};

    /** The status that what the call begins ends in. */
    String later() default "";

    /** With {@link #later}. */
    String reason() default "";
}
