/**
 * From a request to the operation that answers it: services and their operations, protocols, and the one place where
 * failures become answers.
 */
@NullMarked
package dev.dialtone.core.dispatch;

import org.jspecify.annotations.NullMarked;
