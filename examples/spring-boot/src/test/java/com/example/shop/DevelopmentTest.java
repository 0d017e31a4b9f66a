package com.example.shop;

import static dev.dialtone.client.Inbox.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Import(DevelopmentConfiguration.class)
class DevelopmentTest {

    @Test
    void sendsInTheRegionOfTheContainer(@Autowired SignUpCodes codes, @Autowired Dialtone dialtone) {
        dialtone.numbers().give("+12045550100");

        codes.send("+12045550124");

        assertThat(dialtone.inbox().await(to("+12045550124")).region()).isEqualTo("eu-west-1");
    }
}
