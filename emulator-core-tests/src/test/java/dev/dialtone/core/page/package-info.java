@NullMarked
package dev.dialtone.core.page;

import org.jspecify.annotations.NullMarked;
