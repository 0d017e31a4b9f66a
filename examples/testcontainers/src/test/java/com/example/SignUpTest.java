package com.example;

import dev.dialtone.testcontainers.DialtoneContainer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SignUpTest {
    @Test
    void hasARegion() {
        Assertions.assertEquals("us-east-1", new DialtoneContainer().getRegion());
    }
}
