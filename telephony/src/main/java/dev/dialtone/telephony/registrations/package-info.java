/** What the control API can say about registrations, without knowing the service that has them. */
@NullMarked
package dev.dialtone.telephony.registrations;

import org.jspecify.annotations.NullMarked;
