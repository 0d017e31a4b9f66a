package dev.dialtone.springboot;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A Dialtone that was started elsewhere, such as a service of a compose file. Without an endpoint there is none.
 *
 * @param endpoint its address; absent: the other properties mean nothing
 * @param region that clients call in
 * @param accessKey that clients sign with; 12 digits are the account's id
 * @param secretKey that belongs to it; any is taken
 * @param account what Dialtone takes an access key to be of that is no account's id, its setting of that name
 */
@ConfigurationProperties("dialtone")
record DialtoneProperties(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("test") String accessKey,
        @DefaultValue("test") String secretKey,
        @DefaultValue("000000000000") String account) {}
