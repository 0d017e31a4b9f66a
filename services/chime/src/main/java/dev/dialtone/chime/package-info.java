/**
 * Chime and Chime SDK Voice: two contracts over one inventory of numbers. Behaviour is written once, on the types of the
 * contract that both are merged into; the two services are views of it.
 */
@NullMarked
package dev.dialtone.chime;

import org.jspecify.annotations.NullMarked;
