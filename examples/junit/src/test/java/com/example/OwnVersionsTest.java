package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.dialtone.client.Dialtone;
import dev.dialtone.junit5.DialtoneTest;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.Version;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** This project's own versions of what Dialtone is made of, beside a Dialtone that is at work. */
@DialtoneTest
class OwnVersionsTest {
    private static final Properties VERSIONS = new Properties();

    @BeforeAll
    static void readVersions() throws IOException {
        try (InputStream file = OwnVersionsTest.class.getResourceAsStream("/versions.properties")) {
            VERSIONS.load(file);
        }
    }

    @BeforeEach
    void haveDialtoneAtWork(Dialtone dialtone) {
        dialtone.numbers().give("+442079460958");
        assertEquals(1, dialtone.api().health().services().values().stream().distinct().count());
    }

    @Test
    void netty() {
        assertEquals(
                VERSIONS.getProperty("netty"),
                Version.identify().get("netty-transport").artifactVersion());
        assertFrom("netty", NioServerSocketChannel.class);
        boolean isItsPlatform = System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64");
        assertEquals(isItsPlatform, Epoll.isAvailable(), "the native library is this Netty's");
        assertEquals(ResourceLeakDetector.Level.SIMPLE, ResourceLeakDetector.getLevel());
    }

    @Test
    void jackson() {
        assertEquals(VERSIONS.getProperty("jackson"), new ObjectMapper().version().toString());
    }

    @Test
    void libphonenumber() throws Exception {
        assertFrom("libphonenumber", PhoneNumberUtil.class);
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        assertTrue(numbers.isValidNumber(numbers.parse("+442079460958", "GB")));
    }

    @Test
    void logging() {
        assertFrom("slf4j", LoggerFactory.class);
        assertFrom("logback", LoggerContext.class);
        assertInstanceOf(LoggerContext.class, LoggerFactory.getILoggerFactory());
    }

    private static void assertFrom(String library, Class<?> type) {
        String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        assertTrue(jar.endsWith("-" + VERSIONS.getProperty(library) + ".jar"), jar);
    }
}
