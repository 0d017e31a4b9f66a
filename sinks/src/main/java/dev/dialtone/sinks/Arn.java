package dev.dialtone.sinks;

/** What a request needs of an ARN. */
final class Arn {

    private static final int REGION = 3;
    private static final int RESOURCE = 5;

    private Arn() {}

    /** The region; the other one when the ARN has none. */
    static String region(String arn, String otherwise) {
        String region = part(arn, REGION);
        return region.isEmpty() ? otherwise : region;
    }

    /** All behind the account: {@code deliverystream/news}. */
    static String resource(String arn) {
        return part(arn, RESOURCE);
    }

    private static String part(String arn, int index) {
        String[] parts = arn.split(":", RESOURCE + 1);
        return parts.length > index ? parts[index] : "";
    }
}
