package com.example.shop;

import static dev.dialtone.client.Inbox.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.testcontainers.DialtoneContainer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.test.context.ActiveProfiles;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@SpringBootTest
@ActiveProfiles("test")
@Testcontainers
class SignUpCodesTest {

    @Container
    @ServiceConnection
    static final DialtoneContainer container = new DialtoneContainer();

    @Test
    void sendsTheCode(@Autowired SignUpCodes codes, @Autowired Dialtone dialtone) {
        dialtone.numbers().give("+12045550100");

        String code = codes.send("+12045550123");

        assertThat(dialtone.inbox().await(to("+12045550123")).code()).isEqualTo(code);
    }
}
