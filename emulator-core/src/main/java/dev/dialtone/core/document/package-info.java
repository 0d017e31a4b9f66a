/** All that accounts hold as one document, as the control API sees it. */
@NullMarked
package dev.dialtone.core.document;

import org.jspecify.annotations.NullMarked;
