/** What the server tells about itself: its contract, what it answers, how it fares, and what it speaks HTTPS with. */
@NullMarked
package dev.dialtone.control.introspection;

import org.jspecify.annotations.NullMarked;
