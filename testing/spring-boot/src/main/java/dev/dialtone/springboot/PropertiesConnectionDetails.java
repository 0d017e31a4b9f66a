package dev.dialtone.springboot;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the properties say. */
record PropertiesConnectionDetails(DialtoneProperties properties) implements DialtoneConnectionDetails {

    private static final Pattern ACCOUNT_ID = Pattern.compile("\\d{12}");

    @Override
    public URI getEndpoint() {
        return Objects.requireNonNull(properties.endpoint(), "dialtone.endpoint");
    }

    @Override
    public String getRegion() {
        return properties.region();
    }

    @Override
    public String getAccessKey() {
        return properties.accessKey();
    }

    @Override
    public String getSecretKey() {
        return properties.secretKey();
    }

    @Override
    public String getAccount() {
        String key = properties.accessKey();
        return ACCOUNT_ID.matcher(key).matches() ? key : properties.account();
    }
}
