/** Instances and their replicas, traffic distribution groups, imported numbers and contacts of Connect, through the SDK. */
@NullMarked
package dev.dialtone.it.connect.number;

import org.jspecify.annotations.NullMarked;
