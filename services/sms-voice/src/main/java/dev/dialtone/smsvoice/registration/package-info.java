/** Registrations with their forms, versions, field values, attachments and associations, and their review. */
@NullMarked
package dev.dialtone.smsvoice.registration;

import org.jspecify.annotations.NullMarked;
