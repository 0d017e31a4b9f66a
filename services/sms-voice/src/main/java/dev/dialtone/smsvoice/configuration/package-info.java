/** What messages are sent by: configuration sets and their event destinations, protect configurations, spend limits; and what an account is set to. */
@NullMarked
package dev.dialtone.smsvoice.configuration;

import org.jspecify.annotations.NullMarked;
