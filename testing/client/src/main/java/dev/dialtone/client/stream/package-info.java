/** What happens in an account, heard while it happens. */
@org.jspecify.annotations.NullMarked
package dev.dialtone.client.stream;
