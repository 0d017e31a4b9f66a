/**
 * The services of AWS that Dialtone has not: who calls one of them is told so in its own protocol. What is known of them is data.
 */
@NullMarked
package dev.dialtone.otherservices;

import org.jspecify.annotations.NullMarked;
