/** Tests of what the log is spared. */
@NullMarked
package dev.dialtone.core.resource;

import org.jspecify.annotations.NullMarked;
