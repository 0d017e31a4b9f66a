/** The Lambda functions that the flows of an instance may invoke. */
@NullMarked
package dev.dialtone.connect.lambda;

import org.jspecify.annotations.NullMarked;
