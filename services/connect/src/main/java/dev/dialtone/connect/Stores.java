package dev.dialtone.connect;

import dev.dialtone.connect.instance.InstanceStores;
import dev.dialtone.connect.number.NumberStores;
import dev.dialtone.connect.resource.ResourceKit;

/**
 * What the rooms keep. All of it is there from the start, so that the ARN of any resource finds its kind, whether or not the
 * room is made.
 */
final class Stores {
    final ResourceKit kit = new ResourceKit();
    final InstanceStores instance = new InstanceStores(kit);
    final NumberStores number = new NumberStores(kit);
}
