package com.example.shop;

import dev.dialtone.testcontainers.DialtoneContainer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

/** A Dialtone that lives as long as the application, for {@code mvn spring-boot:test-run} and for tests. */
@TestConfiguration(proxyBeanMethods = false)
class DevelopmentConfiguration {

    @Bean
    @ServiceConnection
    DialtoneContainer dialtoneContainer() {
        return new DialtoneContainer().withRegion("eu-west-1");
    }
}
