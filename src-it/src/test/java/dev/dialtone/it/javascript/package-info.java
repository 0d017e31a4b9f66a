/**
 * The AWS SDK for JavaScript against a running Dialtone.
 */
@NullMarked
package dev.dialtone.it.javascript;

import org.jspecify.annotations.NullMarked;
