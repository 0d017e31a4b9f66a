/** What every resource of the service has in common: errors, listings, filters, tags, quotas and policies. */
@NullMarked
package dev.dialtone.smsvoice.resource;

import org.jspecify.annotations.NullMarked;
