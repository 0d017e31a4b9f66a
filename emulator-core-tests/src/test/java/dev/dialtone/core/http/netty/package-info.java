@NullMarked
package dev.dialtone.core.http.netty;

import org.jspecify.annotations.NullMarked;
