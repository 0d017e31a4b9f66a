@NullMarked
package dev.dialtone.core.state;

import org.jspecify.annotations.NullMarked;
