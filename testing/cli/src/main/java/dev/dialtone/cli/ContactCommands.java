package dev.dialtone.cli;

import dev.dialtone.client.model.ConnectContact;
import dev.dialtone.client.model.EndConnectCallInput;
import dev.dialtone.client.model.ListConnectContactsInput;
import dev.dialtone.client.model.StartConnectCallInput;
import java.util.List;

/** The customers' side of Amazon Connect. */
final class ContactCommands {

    private final Call call;
    private final Arguments arguments;

    ContactCommands(Call call) {
        this.call = call;
        this.arguments = call.arguments();
    }

    void list() {
        List<ConnectContact> contacts = call.dialtone()
                .api()
                .listConnectContacts(ListConnectContactsInput.builder()
                        .instanceId(arguments.text(Option.INSTANCE))
                        .limit(arguments.count(Option.LIMIT))
                        .build())
                .contacts();
        if (contacts.isEmpty()) {
            call.screen()
                    .line("No contacts of account " + call.dialtone().accountId()
                            + ". To have a call come: dialtone contacts call --from NUMBER --to NUMBER");
            return;
        }
        Table table = new Table(5, "ID", "CHANNEL", "BEGUN BY", "CUSTOMER", "SYSTEM", "STATE", "INITIATED");
        for (ConnectContact each : contacts) {
            table.row(
                    each.contactId(),
                    each.channel(),
                    each.initiationMethod(),
                    Text.orDash(each.customer()),
                    Text.orDash(each.system()),
                    state(each),
                    each.initiatedAt().toString());
        }
        call.screen().table(table);
    }

    private static String state(ConnectContact contact) {
        if (contact.disconnectedAt() != null) {
            return String.valueOf(contact.disconnectReason());
        }
        return contact.connectedAt() == null ? "RINGING" : "CONNECTED";
    }

    /** The id alone, so that a script can keep it. */
    void call() {
        call.screen()
                .line(call.dialtone()
                        .api()
                        .startConnectCall(StartConnectCallInput.builder()
                                .from(arguments.required(Option.CALLER))
                                .to(arguments.required(Option.CALLED))
                                .build())
                        .contactId());
    }

    void end() {
        call.dialtone()
                .api()
                .endConnectCall(EndConnectCallInput.builder()
                        .contactId(arguments.word())
                        .build());
        call.screen().line("Ended " + arguments.word());
    }
}
