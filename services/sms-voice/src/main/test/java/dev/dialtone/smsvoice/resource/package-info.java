@NullMarked
package dev.dialtone.smsvoice.resource;

import org.jspecify.annotations.NullMarked;
