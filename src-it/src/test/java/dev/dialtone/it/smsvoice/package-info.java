/**
 * Pinpoint SMS and Voice v2 through the AWS SDK for Java.
 */
@NullMarked
package dev.dialtone.it.smsvoice;

import org.jspecify.annotations.NullMarked;
