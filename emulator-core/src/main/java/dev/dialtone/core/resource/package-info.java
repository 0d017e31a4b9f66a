/** What the resources of every service need. */
@NullMarked
package dev.dialtone.core.resource;

import org.jspecify.annotations.NullMarked;
