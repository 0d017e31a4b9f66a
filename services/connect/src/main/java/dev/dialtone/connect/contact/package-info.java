/** Contacts: calls that instances make and take, and chats that text messages come to. There is no telephony behind them. */
@NullMarked
package dev.dialtone.connect.contact;

import org.jspecify.annotations.NullMarked;
