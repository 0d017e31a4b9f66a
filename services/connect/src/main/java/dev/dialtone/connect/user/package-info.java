/** Users of instances, who answer contacts. */
@NullMarked
package dev.dialtone.connect.user;

import org.jspecify.annotations.NullMarked;
