package dev.dialtone.core.state;

import java.security.SecureRandom;

/**
 * How a table hashes its keys: as the JDK does, until keys collide as none do by chance. Clients choose keys, and can choose
 * those that collide for the JDK.
 */
final class KeyHash {
    /** Odd; 0 as long as the hash is the JDK's. */
    private long multiplier;

    /** The hash of a key, all its bits worth the same. */
    int of(Object key) {
        // By the golden ratio, so that keys that count upwards are spread over the high bits.
        return isSecret() ? secret(key.toString()) : key.hashCode() * 0x9E3779B9;
    }

    /** Whether it is one that no client knows. */
    boolean isSecret() {
        return multiplier != 0;
    }

    /** Turns to one that no client knows; what was said of keys before holds no more. */
    void becomeSecret() {
        multiplier = new SecureRandom().nextLong() | 1;
    }

    private int secret(String key) {
        long hash = multiplier;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash + key.charAt(i)) * multiplier;
            hash ^= hash >>> 32;
        }
        return (int) ((hash * multiplier) >>> 32);
    }
}
