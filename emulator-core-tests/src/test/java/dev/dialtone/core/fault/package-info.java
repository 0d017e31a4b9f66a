@NullMarked
package dev.dialtone.core.fault;

import org.jspecify.annotations.NullMarked;
