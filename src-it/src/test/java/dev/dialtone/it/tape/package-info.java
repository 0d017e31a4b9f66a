/**
 * A tape of requests and answers: what a run of the tests has asked and got can be asked again of another commit, to see that no
 * answer has changed. Off unless asked for; CONTRIBUTING.md says how.
 */
@NullMarked
package dev.dialtone.it.tape;

import org.jspecify.annotations.NullMarked;
