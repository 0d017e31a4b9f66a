/** What every resource of the two services has in common: errors, listings, quotas, names, and who asks. */
@NullMarked
package dev.dialtone.chime.resource;

import org.jspecify.annotations.NullMarked;
