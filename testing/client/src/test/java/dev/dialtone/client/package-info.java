/** Tests of the client, most of them against a server in this process. */
@org.jspecify.annotations.NullMarked
package dev.dialtone.client;
