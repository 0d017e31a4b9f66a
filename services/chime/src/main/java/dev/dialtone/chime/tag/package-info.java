/** The tags of resources. */
@NullMarked
package dev.dialtone.chime.tag;

import org.jspecify.annotations.NullMarked;
