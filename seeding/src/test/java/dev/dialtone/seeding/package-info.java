@NullMarked
package dev.dialtone.seeding;

import org.jspecify.annotations.NullMarked;
