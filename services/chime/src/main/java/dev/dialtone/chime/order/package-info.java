/** Orders of phone numbers. */
@NullMarked
package dev.dialtone.chime.order;

import org.jspecify.annotations.NullMarked;
