/** The calls of Terraform's resources of Amazon Connect, from plan to destruction. */
@NullMarked
package dev.dialtone.it.connect.terraform;

import org.jspecify.annotations.NullMarked;
