/**
 * The generator: Smithy contract in, Java and OpenAPI out. Runs in the build only; nothing at run time sees it.
 */
@NullMarked
package dev.dialtone.codegen;

import org.jspecify.annotations.NullMarked;
