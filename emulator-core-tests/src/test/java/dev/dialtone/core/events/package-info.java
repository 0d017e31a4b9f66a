@NullMarked
package dev.dialtone.core.events;

import org.jspecify.annotations.NullMarked;
