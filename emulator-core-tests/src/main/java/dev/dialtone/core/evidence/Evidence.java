package dev.dialtone.core.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says where the truth of a test comes from. The build lists the guesses. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Evidence {

    /** What kind of source. */
    Source value();

    /** Which one, or why it is guessed; empty when the kind says all. */
    String detail() default "";

    /** Kinds of sources, the best first; the fourth is no statement about AWS. */
    enum Source {
        /** AWS's published API model: names, constraints, declared errors. */
        MODEL,
        /** AWS's guides and references. */
        AWS_DOCS,
        /** What a real client shows: its code, its live tests, a trace. */
        CLIENT,
        /** Dialtone's own matter, of which AWS knows nothing: the control API, clocks, limits. */
        DIALTONE,
        /** Nobody said so; Dialtone had to choose what AWS might do. */
        GUESS
    }
}
