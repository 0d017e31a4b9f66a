/**
 * What hostile clients send: Dialtone stays up, small and discreet.
 */
@NullMarked
package dev.dialtone.it.hostile;

import org.jspecify.annotations.NullMarked;
