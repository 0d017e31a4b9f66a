/**
 * The runnable jar and the start script as processes, and what starts and ends processes for other tests.
 */
@NullMarked
package dev.dialtone.it.process;

import org.jspecify.annotations.NullMarked;
