package dev.dialtone.it.container;

import dev.dialtone.testcontainers.DialtoneContainer;

/** Starts a container, in a process of its own: what the Docker host is called is a matter of the environment. */
final class StartedElsewhere {

    private StartedElsewhere() {}

    /** Takes the name of the image. */
    public static void main(String[] arguments) {
        try (DialtoneContainer container = new DialtoneContainer(arguments[0])) {
            container.start();
            System.out.println(container.getEndpoint() + (container.dialtone().isReady() ? " is ready" : " is not"));
        }
    }
}
