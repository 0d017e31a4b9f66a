@NullMarked
package dev.dialtone.core.pattern;

import org.jspecify.annotations.NullMarked;
