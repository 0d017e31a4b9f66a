/** What happens in an account, told while it happens. */
@NullMarked
package dev.dialtone.control.stream;

import org.jspecify.annotations.NullMarked;
