@NullMarked
package dev.dialtone.core.shape;

import org.jspecify.annotations.NullMarked;
