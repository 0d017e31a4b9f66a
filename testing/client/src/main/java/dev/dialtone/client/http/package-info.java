/** How the client reaches a server. Not for users. */
@NullMarked
package dev.dialtone.client.http;

import org.jspecify.annotations.NullMarked;
