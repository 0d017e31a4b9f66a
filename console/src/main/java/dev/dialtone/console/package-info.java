/**
 * The page at {@code /_dialtone/}: what a browser sees of an account. Its sources are in the folder {@code web} of this module.
 */
@NullMarked
package dev.dialtone.console;

import org.jspecify.annotations.NullMarked;
