package dev.dialtone.core.limit;

import dev.dialtone.core.limit.TokenBuckets.Claim;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Counts calls against the rates of their services: of each account, region and operation apart. */
public final class ApiThrottle {
    private final Map<String, ApiRates> byService;
    private final TokenBuckets<Key> buckets;

    private record Key(String account, String region, String service, String operation) {}

    /**
     * Of these services; others are let pass.
     *
     * @param byService by the names of services
     */
    public ApiThrottle(Map<String, ApiRates> byService, InstantSource realTime) {
        this.byService = Map.copyOf(byService);
        this.buckets = new TokenBuckets<>(realTime);
    }

    /**
     * Counts a call.
     *
     * @return zero when it may go on, else how long it comes too early
     */
    public Duration count(String account, String region, String service, String operation) {
        ApiRates rates = byService.get(service);
        Rate rate = rates == null ? null : rates.of(operation);
        return rate == null
                ? Duration.ZERO
                : buckets.take(List.of(new Claim<>(new Key(account, region, service, operation), rate, 1)));
    }
}
