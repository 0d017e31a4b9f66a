/** Addresses for emergency calls. */
@NullMarked
package dev.dialtone.chime.address;

import org.jspecify.annotations.NullMarked;
