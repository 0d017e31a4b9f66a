/** Hours of operation: when queues are open. */
@NullMarked
package dev.dialtone.connect.hours;

import org.jspecify.annotations.NullMarked;
