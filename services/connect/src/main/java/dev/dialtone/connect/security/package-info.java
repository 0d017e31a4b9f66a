/** Security profiles: what users of instances may do. */
@NullMarked
package dev.dialtone.connect.security;

import org.jspecify.annotations.NullMarked;
