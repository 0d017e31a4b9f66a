package dev.dialtone.core.dispatch;

import java.util.function.Function;

/** The API of AWS that a service emulates, as far as the contract does not say it. */
public final class AwsApi {

    private final String publicName;
    private final Function<ServiceModel, Unbuilt> maker;

    /**
     * What it has besides the operations of the contract.
     *
     * @param model them all, without behaviour
     * @param protocol finds the one that a request asks for
     */
    public record Unbuilt(ServiceModel model, Protocol protocol) {}

    /**
     * An API.
     *
     * @param publicName what AWS calls it: {@code Amazon Connect}
     * @param maker gives what a contract has not of it; called when a request fits nothing in the contract
     */
    public AwsApi(String publicName, Function<ServiceModel, Unbuilt> maker) {
        this.publicName = publicName;
        this.maker = maker;
    }

    /** What AWS calls it. */
    public String publicName() {
        return publicName;
    }

    Unbuilt unbuilt(ServiceModel contract) {
        return maker.apply(contract);
    }
}
