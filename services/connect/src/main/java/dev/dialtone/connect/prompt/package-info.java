/** Prompts: recordings that flows play. An instance has those that it comes with. */
@NullMarked
package dev.dialtone.connect.prompt;

import org.jspecify.annotations.NullMarked;
