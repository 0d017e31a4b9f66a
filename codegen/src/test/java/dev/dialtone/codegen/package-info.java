/** Tests of the generator. */
@NullMarked
package dev.dialtone.codegen;

import org.jspecify.annotations.NullMarked;
