package dev.dialtone.connect;

import dev.dialtone.connect.association.AssociationStores;
import dev.dialtone.connect.contact.ContactStores;
import dev.dialtone.connect.flow.FlowStores;
import dev.dialtone.connect.hierarchy.HierarchyStores;
import dev.dialtone.connect.hours.HoursStores;
import dev.dialtone.connect.instance.InstanceStores;
import dev.dialtone.connect.lambda.LambdaStores;
import dev.dialtone.connect.number.NumberStores;
import dev.dialtone.connect.prompt.PromptStores;
import dev.dialtone.connect.queue.QueueStores;
import dev.dialtone.connect.quickconnect.QuickConnectStores;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.routing.RoutingStores;
import dev.dialtone.connect.security.SecurityStores;
import dev.dialtone.connect.traffic.TrafficStores;
import dev.dialtone.connect.user.UserStores;
import dev.dialtone.core.state.StoreRegistry;

/**
 * What the rooms keep. All of it is there from the start, so that the ARN of any resource finds its kind, whether or not the
 * room is made.
 */
final class Stores {
    final ResourceKit kit;
    final InstanceStores instance;
    final NumberStores number;
    final TrafficStores traffic;
    final PromptStores prompt;
    final FlowStores flow;
    final AssociationStores association;
    final LambdaStores lambda;
    final ContactStores contact;
    final HoursStores hours;
    final QueueStores queue;
    final QuickConnectStores quickConnect;
    final RoutingStores routing;
    final HierarchyStores hierarchy;
    final SecurityStores security;
    final UserStores user;

    /** @param registry makes them */
    Stores(StoreRegistry registry) {
        this.kit = new ResourceKit(registry);
        this.instance = new InstanceStores(kit);
        this.number = new NumberStores(kit);
        this.traffic = new TrafficStores(kit);
        this.prompt = new PromptStores(kit);
        this.flow = new FlowStores(kit);
        this.association = new AssociationStores(kit);
        this.lambda = new LambdaStores(kit);
        this.contact = new ContactStores(kit);
        this.hours = new HoursStores(kit);
        this.queue = new QueueStores(kit);
        this.quickConnect = new QuickConnectStores(kit);
        this.routing = new RoutingStores(kit);
        this.hierarchy = new HierarchyStores(kit);
        this.security = new SecurityStores(kit);
        this.user = new UserStores(kit);
    }
}
