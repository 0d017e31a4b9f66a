@NullMarked
package dev.dialtone.core.messages;

import org.jspecify.annotations.NullMarked;
