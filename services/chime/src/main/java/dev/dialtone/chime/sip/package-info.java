/** SIP media applications, and the rules that say which calls they get. */
@NullMarked
package dev.dialtone.chime.sip;

import org.jspecify.annotations.NullMarked;
