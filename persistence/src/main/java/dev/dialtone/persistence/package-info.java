/**
 * State in a folder, for those who ask for it: everything that an answer acknowledges is there before the answer is sent, so
 * that it outlives the process however that ends.
 */
@NullMarked
package dev.dialtone.persistence;

import org.jspecify.annotations.NullMarked;
