@NullMarked
package dev.dialtone.cli;

import org.jspecify.annotations.NullMarked;
