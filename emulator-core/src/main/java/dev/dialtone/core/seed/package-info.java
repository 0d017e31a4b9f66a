/** What a server is filled with, as those see it who cannot know how: whether it is in, and how to have more of it. */
@NullMarked
package dev.dialtone.core.seed;

import org.jspecify.annotations.NullMarked;
