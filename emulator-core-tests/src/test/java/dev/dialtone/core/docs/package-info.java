@NullMarked
package dev.dialtone.core.docs;

import org.jspecify.annotations.NullMarked;
