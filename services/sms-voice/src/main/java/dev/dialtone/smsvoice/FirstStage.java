package dev.dialtone.smsvoice;

import dev.dialtone.core.events.Events;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.origination.KeywordSets;
import dev.dialtone.smsvoice.origination.OriginationIdentities;
import dev.dialtone.smsvoice.origination.PhoneNumberLife;
import dev.dialtone.smsvoice.origination.PhoneNumberRequests;
import dev.dialtone.smsvoice.origination.PhoneNumbers;
import dev.dialtone.smsvoice.origination.PoolMembers;
import dev.dialtone.smsvoice.origination.PooledAgents;
import dev.dialtone.smsvoice.origination.PooledNumbers;
import dev.dialtone.smsvoice.origination.RegisteredNumbers;
import dev.dialtone.smsvoice.registration.RegistrationForms;
import dev.dialtone.smsvoice.registration.RegistrationRecords;
import dev.dialtone.smsvoice.registration.RegistrationTies;
import dev.dialtone.smsvoice.resource.Quotas;
import dev.dialtone.smsvoice.resource.Stores;
import dev.dialtone.smsvoice.resource.Tags;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.numbers.Inventory;

/** What is made at once: phone numbers, and all that they lean on. The rest of the service leans on the same. */
final class FirstStage {
    final ChangeHandlers changeHandlers;
    final Inventory inventory;
    final Inbox inbox;
    final Events events;
    final Stores stores;
    final Quotas quotas = new Quotas();
    final Tags tags;
    final OptOutLists optOutLists;
    final RegistrationForms forms = new RegistrationForms();
    final RegistrationRecords records;
    final RegistrationTies ties;
    final RegisteredNumbers registeredNumbers;
    final KeywordSets keywords;
    final OriginationIdentities identities;
    final PoolMembers poolMembers;
    final PhoneNumbers phoneNumbers;

    FirstStage(ChangeHandlers changeHandlers, Inventory inventory, Inbox inbox, Events events, Stores stores) {
        this.changeHandlers = changeHandlers;
        this.inventory = inventory;
        this.inbox = inbox;
        this.events = events;
        this.stores = stores;
        this.tags = new Tags(stores, quotas);
        this.optOutLists = new OptOutLists(stores, tags, quotas);
        this.records = new RegistrationRecords(stores);
        this.ties = new RegistrationTies(records, forms, quotas);
        this.registeredNumbers = new RegisteredNumbers(stores, ties);
        this.keywords = new KeywordSets(stores);
        this.identities = new OriginationIdentities(stores, inventory);
        PooledNumbers pooled = new PooledNumbers(stores, changeHandlers);
        this.poolMembers = new PoolMembers(stores, identities, pooled, new PooledAgents(stores), keywords, quotas);
        PhoneNumberRequests requests =
                new PhoneNumberRequests(stores, inventory, optOutLists, registeredNumbers, poolMembers, tags, quotas);
        PhoneNumberLife life =
                new PhoneNumberLife(stores, inventory, registeredNumbers, pooled, keywords, tags, changeHandlers);
        this.phoneNumbers = new PhoneNumbers(stores, optOutLists, requests, life);
    }
}
