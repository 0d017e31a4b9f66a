package dev.dialtone.core.resource;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an update says of a resource: members that are given are changed, absent ones stay. */
public final class Given {
    private Given() {}

    /** Sets a member that is given. */
    public static <T> void ifGiven(@Nullable T member, Consumer<? super T> setter) {
        if (member != null) {
            setter.accept(member);
        }
    }
}
