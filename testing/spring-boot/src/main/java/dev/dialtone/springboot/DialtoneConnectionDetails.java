package dev.dialtone.springboot;

import java.net.URI;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where a Dialtone is, and who calls it. A container with {@code @ServiceConnection} makes it, or the properties
 * {@code dialtone.*} do, or a bean of your own.
 */
public interface DialtoneConnectionDetails extends ConnectionDetails {

    /** Its address, {@code http://localhost:4566}. */
    URI getEndpoint();

    /** The region that clients call in, {@code us-east-1}. */
    String getRegion();

    /** The access key that clients sign with. */
    String getAccessKey();

    /** What belongs to it. */
    String getSecretKey();

    /** The account that the access key is taken to be of, 12 digits. */
    String getAccount();
}
