package dev.dialtone.core.state;

import java.util.List;

/**
 * Everything that an account holds at one moment. Its values are immutable, so that whoever has it can take all time to write it.
 *
 * @param accountId 12 digits
 * @param tables in alphabetical order of store and region, those of scheduled changes among them
 */
public record AccountSnapshot(String accountId, AccountHeader header, List<TableSnapshot<?, ?>> tables) {}
