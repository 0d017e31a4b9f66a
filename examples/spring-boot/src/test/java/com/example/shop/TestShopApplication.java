package com.example.shop;

import org.springframework.boot.SpringApplication;

/** The application on a developer's machine: {@code mvn spring-boot:test-run}. */
class TestShopApplication {

    public static void main(String[] arguments) {
        SpringApplication.from(ShopApplication::main)
                .with(DevelopmentConfiguration.class)
                .withAdditionalProfiles("test")
                .run(arguments);
    }
}
