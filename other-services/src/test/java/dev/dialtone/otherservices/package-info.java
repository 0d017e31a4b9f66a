@NullMarked
package dev.dialtone.otherservices;

import org.jspecify.annotations.NullMarked;
