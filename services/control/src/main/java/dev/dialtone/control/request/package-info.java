/** What all calls of the control API have in common: the account that they are about, and how failures are worded. */
@NullMarked
package dev.dialtone.control.request;

import org.jspecify.annotations.NullMarked;
