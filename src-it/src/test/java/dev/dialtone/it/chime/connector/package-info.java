/** Voice connectors, their groups and proxies through the AWS SDK for Java. */
@NullMarked
package dev.dialtone.it.chime.connector;

import org.jspecify.annotations.NullMarked;
