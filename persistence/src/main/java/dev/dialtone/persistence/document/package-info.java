/**
 * State as one JSON document: written by the schemas of the stores while it is read, read token by token while it arrives. {@link
 * dev.dialtone.persistence.document.StateDocument} is the way in.
 */
@NullMarked
package dev.dialtone.persistence.document;

import org.jspecify.annotations.NullMarked;
