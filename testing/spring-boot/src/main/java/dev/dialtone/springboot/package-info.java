/** Connects Spring Boot's tests to Dialtone. */
@NullMarked
package dev.dialtone.springboot;

import org.jspecify.annotations.NullMarked;
