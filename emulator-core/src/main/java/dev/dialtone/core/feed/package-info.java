/** What happens in accounts, as it happens, for whoever listens: nothing is kept, and nothing is done, while nobody does. */
@NullMarked
package dev.dialtone.core.feed;

import org.jspecify.annotations.NullMarked;
