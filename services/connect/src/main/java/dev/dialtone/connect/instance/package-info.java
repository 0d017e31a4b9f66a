/** Connect instances, and how requests name them. */
@NullMarked
package dev.dialtone.connect.instance;

import org.jspecify.annotations.NullMarked;
