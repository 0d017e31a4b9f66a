package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.ModeledException;
import java.util.Optional;
import java.util.function.Function;

/** The API of AWS that a service emulates, as far as the contract does not say it. */
public final class AwsApi {

    private final String publicName;
    private final Function<ServiceModel, Unbuilt> maker;
    private final Retired retired;

    /** What became of operations that the API once had. */
    @FunctionalInterface
    public interface Retired {
        /** The answer to those who still call one, by path; empty when there never was one. */
        Optional<ModeledException> error(String path, String accountId);
    }

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
        this(publicName, maker, (path, accountId) -> Optional.empty());
    }

    private AwsApi(String publicName, Function<ServiceModel, Unbuilt> maker, Retired retired) {
        this.publicName = publicName;
        this.maker = maker;
        this.retired = retired;
    }

    /** The same API, which once had more operations. */
    public AwsApi onceHad(Retired operations) {
        return new AwsApi(publicName, maker, operations);
    }

    /** What AWS calls it. */
    public String publicName() {
        return publicName;
    }

    Retired retired() {
        return retired;
    }

    Unbuilt unbuilt(ServiceModel contract) {
        return maker.apply(contract);
    }
}
