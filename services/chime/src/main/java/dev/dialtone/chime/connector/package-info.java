/** Voice connectors with all that is configured of them, and their numbers. */
@NullMarked
package dev.dialtone.chime.connector;

import org.jspecify.annotations.NullMarked;
