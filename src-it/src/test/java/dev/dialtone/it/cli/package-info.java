/**
 * The AWS CLI and boto3 against a running Dialtone.
 */
@NullMarked
package dev.dialtone.it.cli;

import org.jspecify.annotations.NullMarked;
