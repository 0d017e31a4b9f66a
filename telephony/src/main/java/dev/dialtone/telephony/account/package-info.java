/**
 * What an account is set to as far as it sends and registers: written by the control API, read by services, which know
 * nothing of each other. It is part of the account's state and goes with a reset.
 */
@NullMarked
package dev.dialtone.telephony.account;

import org.jspecify.annotations.NullMarked;
