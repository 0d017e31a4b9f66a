package dev.dialtone.junit5;

import dev.dialtone.client.Dialtone;
import java.net.URI;

/** A server that tests have accounts of. Any thread may use it. */
interface Server {

    /** Where it listens. */
    URI endpoint();

    /** An account id that nobody has been given before. */
    String newAccount();

    /** Forgets an account. */
    void reset(Dialtone account);
}
