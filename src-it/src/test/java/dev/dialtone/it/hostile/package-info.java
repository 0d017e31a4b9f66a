/**
 * Requests that mean harm: whatever comes, every answer is quick and right, memory stays bounded, and other callers notice
 * nothing.
 */
@NullMarked
package dev.dialtone.it.hostile;

import org.jspecify.annotations.NullMarked;
