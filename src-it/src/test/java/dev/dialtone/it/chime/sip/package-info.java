/** SIP media applications, rules, calls, voice profiles, tasks, addresses and tags of Chime SDK Voice, through the AWS SDK for Java. */
@NullMarked
package dev.dialtone.it.chime.sip;

import org.jspecify.annotations.NullMarked;
