/** How much an account may do in a second, and how high its quotas are: for those who want to run into AWS's limits. */
@NullMarked
package dev.dialtone.core.limit;

import org.jspecify.annotations.NullMarked;
