package dev.dialtone.it.container;

import dev.dialtone.it.process.Requirements;
import org.testcontainers.DockerClientFactory;

/** The image that the variable IMAGE_UNDER_TEST names. {@code .ci/run} builds it and sets the variable. */
final class ImageUnderTest {

    static final String NAME = System.getenv().getOrDefault("IMAGE_UNDER_TEST", "");

    private ImageUnderTest() {}

    /** Skips the running test when no image is named; when no engine answers, too, but fails it in CI. */
    static void orSkip() {
        Requirements.orSkip(!NAME.isEmpty(), "The image was not tested: the variable IMAGE_UNDER_TEST names none");
        Requirements.require(
                DockerClientFactory.instance().isDockerAvailable(),
                "The image was not tested: no Docker engine answers");
    }
}
