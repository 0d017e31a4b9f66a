/** Users, security profiles and the hierarchy of Connect instances through the AWS SDK for Java. */
@NullMarked
package dev.dialtone.it.connect.user;

import org.jspecify.annotations.NullMarked;
