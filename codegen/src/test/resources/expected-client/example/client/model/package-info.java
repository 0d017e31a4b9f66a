// Generated from the contract; do not edit.
@org.jspecify.annotations.NullMarked
package example.client.model;
