/**
 * Pinpoint SMS and Voice v2. Each package below this one is a room with one public module class, which {@link
 * dev.dialtone.smsvoice.SmsVoice} puts together: what messages are sent from ({@code origination}), what they are ({@code
 * message}), how they are sent ({@code sending}, {@code rcs}, {@code notify}) and what becomes of them ({@code delivery}); what they are
 * sent by ({@code configuration}), who wants none ({@code optout}), and who may send ({@code registration}). {@code resource} is for
 * all of them. A class to a resource, named after it, answers its operations and owns its life.
 */
@NullMarked
package dev.dialtone.smsvoice;

import org.jspecify.annotations.NullMarked;
