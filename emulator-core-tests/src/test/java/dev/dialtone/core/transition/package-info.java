@NullMarked
package dev.dialtone.core.transition;

import org.jspecify.annotations.NullMarked;
