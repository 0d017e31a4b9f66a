package dev.dialtone.core.dispatch;

/**
 * What somebody may have meant whose request has no route.
 *
 * @param text the path or the name of an operation, as the contract has it
 * @param changes how far it is, in letters; 0 where it is what was asked, with another method
 */
public record Near(String text, int changes) {}
