/**
 * JSON on the wire: reading and writing shapes by their schema, and the protocols awsJson1_0 and awsJson1_1. Jackson's
 * streaming parser and generator are used here and nowhere else.
 */
@NullMarked
package dev.dialtone.protocol.json;

import org.jspecify.annotations.NullMarked;
