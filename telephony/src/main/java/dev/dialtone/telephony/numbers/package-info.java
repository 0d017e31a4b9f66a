/**
 * Telephone numbers: what is known of one, which exist to be had, and which an account has taken.
 *
 * <p>{@link dev.dialtone.telephony.numbers.NumberPlan} answers questions about any number,
 * {@link dev.dialtone.telephony.numbers.NumberCatalog} lists the numbers Dialtone offers, and
 * {@link dev.dialtone.telephony.numbers.Inventory} is the one stock of an account that SMS, Chime and Connect share.
 */
@NullMarked
package dev.dialtone.telephony.numbers;

import org.jspecify.annotations.NullMarked;
