/**
 * What a value of the contract is at run time: records with a schema, and the walks over it that are not of one protocol.
 */
@NullMarked
package dev.dialtone.core.shape;

import org.jspecify.annotations.NullMarked;
