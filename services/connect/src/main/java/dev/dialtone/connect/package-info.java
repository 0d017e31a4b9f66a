/** Amazon Connect: instances, the phone numbers claimed to them, and tags. */
@NullMarked
package dev.dialtone.connect;

import org.jspecify.annotations.NullMarked;
