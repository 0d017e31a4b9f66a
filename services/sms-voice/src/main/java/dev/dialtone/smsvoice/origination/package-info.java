/** What messages are sent from: phone numbers, sender IDs, pools, and the keywords and two-way settings of these. */
@NullMarked
package dev.dialtone.smsvoice.origination;

import org.jspecify.annotations.NullMarked;
