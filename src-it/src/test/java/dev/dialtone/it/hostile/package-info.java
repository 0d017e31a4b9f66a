/** What clients send to stop, fill or open the server. */
@NullMarked
package dev.dialtone.it.hostile;

import org.jspecify.annotations.NullMarked;
