/**
 * What is counted while a Dialtone runs, in ways that cost a call next to nothing. Counts only rise, and no reset takes them back.
 */
@NullMarked
package dev.dialtone.core.metrics;

import org.jspecify.annotations.NullMarked;
