/**
 * How the handsets that an account writes to behave: written by the control API, read by services, which know nothing of each
 * other. It is part of the account's state and goes with a reset.
 */
@NullMarked
package dev.dialtone.telephony.handsets;

import org.jspecify.annotations.NullMarked;
