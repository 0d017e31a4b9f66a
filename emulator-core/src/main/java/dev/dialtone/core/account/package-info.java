/**
 * What an account is set to, and how the handsets it writes to behave: written by the control API, read by services, which
 * know nothing of each other. It is part of the account's state and goes with a reset.
 */
@NullMarked
package dev.dialtone.core.account;

import org.jspecify.annotations.NullMarked;
