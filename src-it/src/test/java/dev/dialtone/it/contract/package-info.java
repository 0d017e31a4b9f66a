/** Proves the contract: against the AWS SDK's own model classes, and against the running server, constraint by constraint. */
@NullMarked
package dev.dialtone.it.contract;

import org.jspecify.annotations.NullMarked;
