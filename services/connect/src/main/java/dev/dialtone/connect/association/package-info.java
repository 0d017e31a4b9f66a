/** Which flow handles what arrives at a number or at another resource. */
@NullMarked
package dev.dialtone.connect.association;

import org.jspecify.annotations.NullMarked;
