package dev.dialtone.protocol.tests;

import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;

/** One case that a server must pass. */
sealed interface SuiteCase {

    SuiteService service();

    /** Its kind and the suite's id; unique within a protocol. */
    String name();

    /**
     * Bytes that behaviour must receive as a certain input.
     *
     * @param operation the operation's name
     */
    record Request(SuiteService service, String operation, HttpRequestTestCase expected) implements SuiteCase {
        @Override
        public String name() {
            return "request " + expected.getId();
        }
    }

    /**
     * An output and the answer that it must become.
     *
     * @param operation the operation's name
     */
    record Response(SuiteService service, String operation, HttpResponseTestCase expected) implements SuiteCase {
        @Override
        public String name() {
            return "response " + expected.getId();
        }
    }

    /**
     * An error and the answer that it must become.
     *
     * @param operation the name of an operation that has the error
     * @param error the error's shape id
     */
    record ErrorResponse(SuiteService service, String operation, String error, HttpResponseTestCase expected)
            implements SuiteCase {
        @Override
        public String name() {
            return "error " + expected.getId();
        }
    }

    /** Bytes that must be refused before they reach behaviour. */
    record Malformed(SuiteService service, HttpMalformedRequestTestCase expected) implements SuiteCase {
        @Override
        public String name() {
            return "malformed " + expected.getId();
        }
    }
}
