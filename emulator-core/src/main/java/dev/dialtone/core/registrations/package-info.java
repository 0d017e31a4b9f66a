/** What the control API can say about registrations, without knowing the service that has them. */
@NullMarked
package dev.dialtone.core.registrations;

import org.jspecify.annotations.NullMarked;
