/** The other side of Chime, as tests play it. */
@org.jspecify.annotations.NullMarked
package dev.dialtone.client.chime;
