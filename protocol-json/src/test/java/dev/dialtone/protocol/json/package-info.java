@NullMarked
package dev.dialtone.protocol.json;

import org.jspecify.annotations.NullMarked;
