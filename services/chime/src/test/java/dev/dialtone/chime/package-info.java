/** Tests of Chime and Chime SDK Voice without HTTP. */
@NullMarked
package dev.dialtone.chime;

import org.jspecify.annotations.NullMarked;
