/** The official protocol compliance suites of Smithy, run from raw bytes to raw bytes. */
@NullMarked
package dev.dialtone.protocol.tests;

import org.jspecify.annotations.NullMarked;
