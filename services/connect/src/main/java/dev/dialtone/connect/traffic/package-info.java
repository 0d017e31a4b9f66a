/** Traffic distribution groups: how calls, agents and sign-ins of a replicated instance are split between its two regions. */
@NullMarked
package dev.dialtone.connect.traffic;

import org.jspecify.annotations.NullMarked;
