/** What the resources of every kind have in common: errors, tags and quotas. */
@NullMarked
package dev.dialtone.connect.resource;

import org.jspecify.annotations.NullMarked;
