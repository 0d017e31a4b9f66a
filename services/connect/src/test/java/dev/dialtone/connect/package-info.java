@NullMarked
package dev.dialtone.connect;

import org.jspecify.annotations.NullMarked;
