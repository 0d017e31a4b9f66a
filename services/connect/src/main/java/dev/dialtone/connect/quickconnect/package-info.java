/** Quick connects: destinations to which agents transfer contacts. */
@NullMarked
package dev.dialtone.connect.quickconnect;

import org.jspecify.annotations.NullMarked;
