package dev.dialtone.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The region that an SDK client calls; us-east-1 without it. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface InRegion {
    /** The region's name, such as {@code eu-west-1}. */
    String value();
}
