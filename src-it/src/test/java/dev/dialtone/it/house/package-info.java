/** Holds the rules of the house: who may import whom, what is never called, how sources look. */
@NullMarked
package dev.dialtone.it.house;

import org.jspecify.annotations.NullMarked;
