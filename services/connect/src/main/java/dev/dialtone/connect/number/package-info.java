/** The phone numbers that are claimed to instances, and those that can be. */
@NullMarked
package dev.dialtone.connect.number;

import org.jspecify.annotations.NullMarked;
