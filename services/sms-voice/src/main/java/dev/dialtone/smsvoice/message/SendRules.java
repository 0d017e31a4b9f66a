package dev.dialtone.smsvoice.message;

/**
 * What holds for a message, by what it is for.
 *
 * @param otherRoutes what it goes over when the account has nothing that fits
 * @param toAnybody whether it may go to those who have not been verified, and to those who have opted out
 * @param free whether AWS takes no money for it
 */
public record SendRules(OtherRoutes otherRoutes, boolean toAnybody, boolean free) {

    /** What an account sends on its own. */
    public static final SendRules MESSAGE = new SendRules(OtherRoutes.SHARED, false, false);

    /** What is sent from a Notify configuration. Of the account's senders only those in the configuration's pool count. */
    public static final SendRules NOTIFICATION = new SendRules(OtherRoutes.MANAGED, false, false);

    /** A code that verifies a number: it goes to numbers that are not verified yet, and asks for their consent anew. */
    public static final SendRules VERIFICATION = new SendRules(OtherRoutes.NONE, true, false);

    /** The first code to a number, for which AWS waives the fee. */
    public static final SendRules FIRST_VERIFICATION = new SendRules(OtherRoutes.NONE, true, true);

    /** Senders that are not the account's. */
    public enum OtherRoutes {
        /** Those that AWS lets everybody use, in the countries that have some. */
        SHARED,
        /** Those that AWS keeps for notifications, everywhere. */
        MANAGED,
        NONE
    }
}
