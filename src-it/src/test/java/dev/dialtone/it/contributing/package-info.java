/** What a contributor does: a fresh clone, a change, its tests, as the pages say it. */
@NullMarked
package dev.dialtone.it.contributing;

import org.jspecify.annotations.NullMarked;
