/**
 * Pinpoint SMS and Voice v2. A class to a resource, named after it, answers its operations and owns its life; {@link
 * dev.dialtone.smsvoice.SmsVoice} puts them together.
 *
 * <p>What several resources share stands in one class each: {@code Listing} (ids or ARNs, owner, pages), {@code Filter},
 * {@code ResourceArn} and {@code Resources} (what an ARN names), {@code OriginationIdentities} (what messages are sent
 * from), {@code TwoWay}, {@code Quotas}, {@code Tags} (and what else goes with an ARN), {@code SmsVoiceErrors} and {@code
 * Findings} (the words of errors), {@code ProtectRules}, {@code RegistrationAssociationRules} with {@code Registrable}. Everything kept
 * is in {@code Stores}.
 *
 * <p>A message goes the same way whatever its kind: the class of its operation makes a {@code SendOrder}; {@code Sending}
 * applies the rules and {@code SenderSelector} chooses what it is sent from; {@code DeliveryPlan} says what will become of it, and
 * {@code Deliveries} takes it there on the timeline; each {@code MessageEvent} writes itself as AWS does,
 * {@code EventRouting} says for whom it is. {@code Inbound} takes what handsets write.
 */
@NullMarked
package dev.dialtone.smsvoice;

import org.jspecify.annotations.NullMarked;
