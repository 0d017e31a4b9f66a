@NullMarked
package dev.dialtone.sinks;

import org.jspecify.annotations.NullMarked;
