package dev.dialtone.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that scenario tests take as a parameter: calls that many of them begin with. It has one constructor, whose
 * parameters are what a test could ask for itself, and is made once a test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fixture {}
