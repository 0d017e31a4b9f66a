package dev.dialtone.connect;

import dev.dialtone.connect.association.AssociationModule;
import dev.dialtone.connect.contact.ContactModule;
import dev.dialtone.connect.flow.FlowModule;
import dev.dialtone.connect.hierarchy.HierarchyModule;
import dev.dialtone.connect.hours.HoursModule;
import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.instance.InstanceModule;
import dev.dialtone.connect.lambda.LambdaModule;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.connect.number.NumberModule;
import dev.dialtone.connect.prompt.PromptModule;
import dev.dialtone.connect.queue.QueueModule;
import dev.dialtone.connect.quickconnect.QuickConnectModule;
import dev.dialtone.connect.resource.FlowLookup;
import dev.dialtone.connect.resource.ResourceModule;
import dev.dialtone.connect.routing.RoutingModule;
import dev.dialtone.connect.security.SecurityModule;
import dev.dialtone.connect.traffic.GroupLookup;
import dev.dialtone.connect.traffic.TrafficModule;
import dev.dialtone.connect.user.UserContents;
import dev.dialtone.connect.user.UserModule;
import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.RoomedModel;
import dev.dialtone.core.dispatch.RoomedModel.Room;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.connect.SourceNumbers;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The rooms of the service, from those that know no other to those that know most: the map of the program. A room is made
 * when one of its operations is first called, when another room needs it, or when something of it falls due.
 */
final class Rooms {
    private final Stores stores;
    private final Lazy<InstanceModule> instance;
    private final Lazy<NumberModule> number;
    private final Lazy<PromptModule> prompt;
    private final Lazy<HoursModule> hours;
    private final Lazy<QuickConnectModule> quickConnect;
    private final Lazy<QueueModule> queue;
    private final Lazy<RoutingModule> routing;
    private final Lazy<FlowModule> flow;
    private final Lazy<AssociationModule> association;
    private final Lazy<LambdaModule> lambda;
    private final Lazy<HierarchyModule> hierarchy;
    private final Lazy<SecurityModule> security;
    private final Lazy<UserModule> user;
    private final Lazy<TrafficModule> traffic;
    private final Lazy<ContactModule> contact;
    private final InstanceReads reads;

    /** @param sources the numbers that can be imported */
    Rooms(Stores stores, Inventory inventory, Supplier<SourceNumbers> sources) {
        this.stores = stores;
        InstanceLookup instances = new InstanceLookup(stores.instance, stores.kit.regions());
        instance = new Lazy<>(() -> new InstanceModule(stores.kit, stores.instance, instances, this::contents));
        GroupLookup groups = new GroupLookup(stores.traffic, stores.kit.regions());
        reads = new InstanceReads(stores, instances, groups);
        NumberLookup numbers = new NumberLookup(stores.number, stores.kit.regions());
        traffic = new Lazy<>(() -> new TrafficModule(
                stores.kit, stores.traffic, groups, instances, stores.user.users(), numbers::arnOfOne));
        number = new Lazy<>(() -> new NumberModule(
                stores.kit,
                stores.number,
                numbers,
                inventory,
                instances,
                groups,
                new NumberModule.Others(stores.queue.queues(), sources, () -> this::numberReleased)));
        prompt = new Lazy<>(() -> new PromptModule(stores.prompt, instances));
        FlowLookup flows = new FlowLookup(stores.flow.flows(), stores.flow.versions(), stores.flow.modules());
        hours = new Lazy<>(() -> new HoursModule(stores.kit, stores.hours, instances, stores.queue.queues()));
        quickConnect = new Lazy<>(() -> new QuickConnectModule(
                stores.kit,
                stores.quickConnect,
                instances,
                new QuickConnectModule.Destinations(stores.user.users(), stores.queue.queues(), flows),
                this::takeOffQueues));
        queue = new Lazy<>(() -> new QueueModule(
                stores.kit,
                stores.queue,
                instances,
                new QueueModule.Others(
                        stores.hours.hours(),
                        numbers,
                        flows,
                        stores.quickConnect.quickConnects(),
                        stores.user.users(),
                        stores.routing.routingProfiles())));
        routing = new Lazy<>(() ->
                new RoutingModule(stores.kit, stores.routing, instances, stores.queue.queues(), stores.user.users()));
        flow = new Lazy<>(() -> new FlowModule(
                stores.kit,
                stores.flow,
                instances,
                new FlowModule.Others(
                        stores.prompt.prompts(),
                        stores.queue.queues(),
                        stores.hours.hours(),
                        stores.user.users(),
                        numbers),
                this::flowGone));
        association =
                new Lazy<>(() -> new AssociationModule(stores.association, instances, stores.flow.flows(), numbers));
        lambda = new Lazy<>(() -> new LambdaModule(stores.kit, stores.lambda, instances));
        hierarchy = new Lazy<>(() -> new HierarchyModule(stores.kit, stores.hierarchy, instances, stores.user.users()));
        security = new Lazy<>(() -> new SecurityModule(
                stores.kit, stores.security, instances, stores.hierarchy.groups(), stores.user.users()));
        user = new Lazy<>(() -> new UserModule(
                stores.kit,
                stores.user,
                instances,
                stores.routing.routingProfiles(),
                stores.security.profiles(),
                stores.hierarchy.groups(),
                this::userContents));
        contact = new Lazy<>(() -> new ContactModule(
                stores.kit,
                stores.contact,
                new ContactModule.Others(
                        instances, stores.flow.flows(), stores.queue.queues(), numbers, groups, stores.association)));
    }

    /** Says what happens when something falls due, in whichever room. */
    void declare(ChangeHandlers handlers) {
        handlers.later(() -> InstanceModule.declare(handlers, instance));
        handlers.later(() -> NumberModule.declare(handlers, number));
        handlers.later(() -> TrafficModule.declare(handlers, traffic));
        handlers.later(() -> ContactModule.declare(handlers, contact));
    }

    /** The contract, bound to the rooms: each resource of the contract is named with the room that answers its operations. */
    ServiceModel model() {
        return RoomedModel.of(
                AmazonConnectService.builder().build(),
                List.of(
                        room(service -> new ResourceModule(stores.kit).bind(service), "Tagging"),
                        room(service -> instance.get().bind(service), "Instance", "InstanceAttribute", "Replication"),
                        room(
                                service -> traffic.get().bind(service),
                                "TrafficDistribution",
                                "TrafficDistributionGroup",
                                "TrafficDistributionGroupUser"),
                        room(service -> number.get().bind(service), "PhoneNumber", "PhoneNumberImport"),
                        room(service -> prompt.get().bind(service), "Prompt"),
                        room(service -> hours.get().bind(service), "HoursOfOperation"),
                        room(service -> quickConnect.get().bind(service), "QuickConnect"),
                        room(service -> queue.get().bind(service), "Queue", "QueueQuickConnect"),
                        room(service -> routing.get().bind(service), "RoutingProfile", "RoutingProfileQueue"),
                        room(
                                service -> flow.get().bind(service),
                                "ContactFlow",
                                "ContactFlowModule",
                                "ContactFlowVersion"),
                        room(service -> association.get().bind(service), "FlowAssociation", "PhoneNumberContactFlow"),
                        room(service -> lambda.get().bind(service), "LambdaFunction"),
                        room(service -> hierarchy.get().bind(service), "UserHierarchyStructure", "UserHierarchyGroup"),
                        room(service -> security.get().bind(service), "SecurityProfile"),
                        room(service -> user.get().bind(service), "User"),
                        room(service -> contact.get().bind(service), "Contact", "ChatIntegration")));
    }

    /** The rooms that have something in instances, in the order in which they fill one: those first that others name. */
    private List<InstanceContents> contents() {
        return List.of(
                prompt.get().contents(),
                hours.get().contents(),
                queue.get().contents(),
                routing.get().contents(),
                flow.get().contents(),
                number.get().contents(),
                security.get().contents(),
                traffic.get().contents(),
                contact.get().contents());
    }

    private void takeOffQueues(RequestContext context, String instanceId, String quickConnectId) {
        queue.get().offering().forget(context, instanceId, quickConnectId);
    }

    private void flowGone(Scope scope, String instanceId, String flowId) {
        association.get().flowGone(scope, instanceId, flowId);
    }

    private void numberReleased(Scope scope, String phoneNumberArn, String instanceId) {
        association.get().released(scope, phoneNumberArn, instanceId);
    }

    /** The rooms that have something of users. */
    private List<UserContents> userContents() {
        return List.of(traffic.get()::userGone);
    }

    /** Phone numbers. */
    NumberModule number() {
        return number.get();
    }

    /** Contacts. */
    ContactModule contact() {
        return contact.get();
    }

    /** How seeds learn what came along with instances. */
    InstanceReads reads() {
        return reads;
    }

    private static Room room(Consumer<AmazonConnectService.Builder> bind, String... resources) {
        return Room.of(AmazonConnectService::builder, bind, AmazonConnectService.Builder::build, resources);
    }
}
