package dev.dialtone.connect.language;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a flow, in the order in which it was found and in the words of the service: {@link #property} to {@link #empty} say
 * what real calls were answered with. As many problems, and as long ones, as an answer may have.
 */
final class FlowProblems {
    private static final int MOST = 50;
    private static final int LONGEST = 256;

    private final List<String> messages = new ArrayList<>();

    List<String> messages() {
        return List.copyOf(messages);
    }

    void add(String message) {
        if (messages.size() < MOST) {
            messages.add(message.length() > LONGEST ? message.substring(0, LONGEST) : message);
        }
    }

    /** Something about the flow itself. No call was seen that says how AWS words it. */
    void property(String path) {
        add("Invalid property value. Path: " + path);
    }

    void type(String type, int action) {
        add("Invalid Action type. Type: " + type + ", Path: " + path(action) + ".Type");
    }

    void name(String path) {
        add("Invalid Action property name. Path: " + path);
    }

    void missing(String path) {
        add("Action is missing required property. Path: " + path);
    }

    void value(String path) {
        add("Invalid Action property value. Path: " + path);
    }

    void missingError(String error, int action) {
        add("Action is missing required error. Error: " + error + ", Path: " + path(action));
    }

    void unknownError(String error, int action) {
        add("Invalid Action error. Error: " + error + ", Path: " + path(action));
    }

    void conditions(int action) {
        add("Action does not support conditions. Path: " + path(action));
    }

    void transitions(int action) {
        add("Action does not support transitions. Path: " + path(action));
    }

    void onlyOne(List<String> given) {
        add("Only one of these properties may be defined. Properties: " + given);
    }

    void atLeastOne(List<String> paths) {
        add("At least one of the following properties must be set. Properties: " + paths);
    }

    void empty(int action) {
        add("Invalid Action property value. Path: " + action + ".Parameter");
    }

    void emptyAttribute(String name) {
        add("Empty value in " + ActionType.PARAMETERS + '.' + name);
    }

    void emptyOperand(int action) {
        add("Invalid branch. Path: " + action + ".Evaluate");
    }

    /** Where an action is. */
    static String path(int action) {
        return "Actions[" + action + ']';
    }
}
