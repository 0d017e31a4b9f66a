@NullMarked
package dev.dialtone.core.http;

import org.jspecify.annotations.NullMarked;
