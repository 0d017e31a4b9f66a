/** Chime's accounts, users, rooms and bots, and what is asked of which of the two services, through the AWS SDK for Java. */
@NullMarked
package dev.dialtone.it.chime.account;

import org.jspecify.annotations.NullMarked;
