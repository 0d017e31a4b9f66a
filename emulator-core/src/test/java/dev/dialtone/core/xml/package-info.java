@NullMarked
package dev.dialtone.core.xml;

import org.jspecify.annotations.NullMarked;
