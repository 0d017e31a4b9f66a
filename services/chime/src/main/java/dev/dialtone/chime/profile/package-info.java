/** Voice profiles, their domains, and the tasks that listen to calls. */
@NullMarked
package dev.dialtone.chime.profile;

import org.jspecify.annotations.NullMarked;
