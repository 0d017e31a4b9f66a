/** Hours of operation, queues, quick connects and routing profiles of Connect through the AWS SDK for Java. */
@NullMarked
package dev.dialtone.it.connect.queue;

import org.jspecify.annotations.NullMarked;
