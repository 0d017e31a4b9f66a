/** The settings of an AWS account, and its Chime accounts. */
@NullMarked
package dev.dialtone.chime.account;

import org.jspecify.annotations.NullMarked;
