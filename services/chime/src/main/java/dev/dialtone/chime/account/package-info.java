/** The settings of an account. */
@NullMarked
package dev.dialtone.chime.account;

import org.jspecify.annotations.NullMarked;
