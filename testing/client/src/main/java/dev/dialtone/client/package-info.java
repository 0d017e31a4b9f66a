/** A client of Dialtone's control API for tests. {@link dev.dialtone.client.Dialtone} is where to begin. */
@org.jspecify.annotations.NullMarked
package dev.dialtone.client;
