/**
 * Dialtone for tests with JUnit Jupiter: a server in the tests' process, and an account of its own for each test class.
 */
@NullMarked
package dev.dialtone.junit5;

import org.jspecify.annotations.NullMarked;
