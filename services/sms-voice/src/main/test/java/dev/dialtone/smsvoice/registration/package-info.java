@NullMarked
package dev.dialtone.smsvoice.registration;

import org.jspecify.annotations.NullMarked;
