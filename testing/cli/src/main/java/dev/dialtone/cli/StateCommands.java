package dev.dialtone.cli;

import dev.dialtone.client.AccountState;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** All that an account holds, or all accounts, to a file and back. */
final class StateCommands {

    private final Call call;
    private final boolean all;

    StateCommands(Call call) {
        this.call = call;
        this.all = call.arguments().has(Option.ALL);
    }

    void exportState() {
        Path file = file();
        try {
            state().save(file);
        } catch (IOException failed) {
            throw failed(file, "cannot be written", failed);
        }
        call.screen().line("Wrote " + whose() + " to " + file);
    }

    void importState() {
        Path file = file();
        try {
            state().load(file);
        } catch (IOException failed) {
            throw failed(file, "cannot be read", failed);
        }
        call.screen().line("Put " + file + " in place of " + whose());
    }

    private AccountState state() {
        AccountState own = call.dialtone().state();
        return all ? own.ofAllAccounts() : own;
    }

    private Path file() {
        try {
            return Path.of(call.arguments().word());
        } catch (InvalidPathException wrong) {
            throw new UsageException(call.arguments().word() + ": no name of a file");
        }
    }

    private String whose() {
        return all ? "every account" : "account " + call.dialtone().accountId();
    }

    private static FailedException failed(Path file, String what, IOException why) {
        return new FailedException(file + " " + what + " (" + why.getClass().getSimpleName() + ")");
    }
}
