@NullMarked
package dev.dialtone.smsvoice.configuration;

import org.jspecify.annotations.NullMarked;
