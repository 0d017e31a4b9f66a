package dev.dialtone.junit5;

/** How a test is kept from what the tests before it have left. */
public enum Reset {
    /**
     * The account of the test class is forgotten before each test, and so is what {@code @BeforeAll} has made in it; what holds when
     * nothing is set. The tests of such a class run one after another.
     */
    BEFORE_EACH,
    /** Each test has an account of its own. Only it, {@code @BeforeEach} and {@code @AfterEach} know which. */
    NEW_ACCOUNT,
    /** Not at all: the account of the test class begins empty and goes from one test to the next. */
    NEVER
}
