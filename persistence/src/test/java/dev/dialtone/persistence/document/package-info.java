@NullMarked
package dev.dialtone.persistence.document;

import org.jspecify.annotations.NullMarked;
