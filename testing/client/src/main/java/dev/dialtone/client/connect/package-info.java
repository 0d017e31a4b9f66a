/** The other side of Amazon Connect, as tests play it. */
@org.jspecify.annotations.NullMarked
package dev.dialtone.client.connect;
