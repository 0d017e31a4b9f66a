/**
 * Chime and Chime SDK Voice: two contracts over one inventory of numbers. Behaviour of the operations that both have is
 * written once, on the types of the contract that these are merged into; the two services are views of it. Behaviour of an
 * operation that only one of them has is written on that contract's own types.
 *
 * <p>The rooms are packages, those that know no other first: {@code resource} (what every room needs), {@code tag}, {@code account},
 * {@code number}, {@code order}, {@code connector}, {@code group}, {@code proxy}, {@code sip}, {@code call}, {@code profile}, {@code
 * address}, {@code user}, {@code bot}, {@code room}. {@code Rooms} wires them, {@code Stores} has what they keep.
 */
@NullMarked
package dev.dialtone.chime;

import org.jspecify.annotations.NullMarked;
