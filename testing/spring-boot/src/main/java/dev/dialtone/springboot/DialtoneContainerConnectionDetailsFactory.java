package dev.dialtone.springboot;

import dev.dialtone.testcontainers.DialtoneContainer;
import java.net.URI;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/** {@code @ServiceConnection} on a {@link DialtoneContainer}. Spring Boot finds it in {@code spring.factories}. */
final class DialtoneContainerConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<DialtoneContainer, DialtoneConnectionDetails> {

    @Override
    protected DialtoneConnectionDetails getContainerConnectionDetails(
            ContainerConnectionSource<DialtoneContainer> source) {
        return new OfContainer(source);
    }

    private static final class OfContainer extends ContainerConnectionDetails<DialtoneContainer>
            implements DialtoneConnectionDetails {

        private OfContainer(ContainerConnectionSource<DialtoneContainer> source) {
            super(source);
        }

        @Override
        public URI getEndpoint() {
            return getContainer().getEndpoint();
        }

        @Override
        public String getRegion() {
            return getContainer().getRegion();
        }

        @Override
        public String getAccessKey() {
            return getContainer().getAccessKey();
        }

        @Override
        public String getSecretKey() {
            return getContainer().getSecretKey();
        }

        @Override
        public String getAccount() {
            return getContainer().getAccount();
        }
    }
}
