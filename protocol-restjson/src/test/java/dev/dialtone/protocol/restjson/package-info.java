@NullMarked
package dev.dialtone.protocol.restjson;

import org.jspecify.annotations.NullMarked;
