@NullMarked
package dev.dialtone.core.dispatch;

import org.jspecify.annotations.NullMarked;
