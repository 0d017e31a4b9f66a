package dev.dialtone.cli;

import dev.dialtone.client.Dialtone;

/**
 * One command that is run.
 *
 * @param arguments what was typed behind it
 * @param dialtone the server and account that it is about; what they answer is shown to scripts
 * @param screen where its results go
 */
record Call(Arguments arguments, Dialtone dialtone, Screen screen) {

    /** The region in which numbers are looked up, and the account: {@code account 000000000000 in us-east-1}. */
    String place() {
        return "account " + dialtone.accountId() + " in " + dialtone.region();
    }
}
