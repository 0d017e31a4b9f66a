package dev.dialtone.server;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Variables that Kubernetes sets in every container of a namespace for each Service there, and Docker for each link: for one named
 * {@code dialtone}, or {@code dialtone-sms}, they begin as settings do, and mean nothing to the server.
 */
final class ServiceVariables {

    private static final String OF_A_SERVICE = "DIALTONE_([A-Z0-9_]+_)?";

    /** What nothing but Kubernetes or Docker calls so. */
    private static final Pattern NAME = Pattern.compile(
            OF_A_SERVICE + "(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

    /** What is called as the setting is, if the Service is named {@code dialtone}, but is no number. */
    private static final Pattern PORT = Pattern.compile(OF_A_SERVICE + "PORT");

    private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.+");

    private ServiceVariables() {}

    /** Whether a variable is one of these, by its form. */
    static boolean isOne(String name, String value) {
        return NAME.matcher(name).matches()
                || (PORT.matcher(name).matches() && ADDRESS.matcher(value).matches());
    }

    /** The names of these in an environment, in alphabetical order. */
    static List<String> in(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(Setting.PREFIX))
                .filter(variable -> isOne(variable.getKey(), variable.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
