/** Seeds: files of operations, with references to what earlier ones have answered, that are run as if clients had called. */
@NullMarked
package dev.dialtone.seeding;

import org.jspecify.annotations.NullMarked;
