/** Flows, their versions and modules, what they are associated with, and Lambda functions of Connect through the AWS SDK for Java. */
@NullMarked
package dev.dialtone.it.connect.flow;

import org.jspecify.annotations.NullMarked;
