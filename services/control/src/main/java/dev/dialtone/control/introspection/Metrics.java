package dev.dialtone.control.introspection;

import dev.dialtone.control.model.GetMetricsInput;
import dev.dialtone.control.model.GetMetricsOutput;
import dev.dialtone.control.model.MetricsOperations;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.metrics.CallTimes;
import dev.dialtone.core.metrics.Occupancy;
import dev.dialtone.telephony.messages.MessageCounts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Shows what was counted since the start. Labels have names of contracts and of ours, never a caller's text. */
public final class Metrics implements MetricsOperations {

    private static final String COUNTER = "counter";
    private static final String GAUGE = "gauge";

    /** In place of an operation's name. */
    private static final String UNKNOWN = "unknown";

    private final String version;
    private final Supplier<List<Service>> all;
    private final Supplier<List<Occupancy>> occupancies;
    private final MessageCounts messages;

    public Metrics(
            String version,
            Supplier<List<Service>> all,
            Supplier<List<Occupancy>> occupancies,
            MessageCounts messages) {
        this.version = version;
        this.all = all;
        this.occupancies = occupancies;
        this.messages = messages;
    }

    @Override
    public GetMetricsOutput getMetrics(GetMetricsInput input, RequestContext context) {
        MetricsText text = new MetricsText();
        text.family("dialtone_build_info", GAUGE, "1, with the version of this Dialtone.");
        text.sample("dialtone_build_info", 1, "version", version);
        List<Service> services = all.get();
        writeCalls(text, services);
        writeFaults(text, services);
        writeTimes(text, services);
        writeMessages(text);
        writeOccupancies(text, occupancies.get());
        writeMemory(text);
        return GetMetricsOutput.builder().text(text.toString()).build();
    }

    private static void writeCalls(MetricsText text, List<Service> services) {
        String name = "dialtone_requests_total";
        text.family(name, COUNTER, "Requests that were answered; error is empty for a success.");
        for (Service service : services) {
            for (Operation<?, ?> operation : service.operationsInUse()) {
                operation
                        .counts()
                        .forEach((error, calls) -> text.sample(
                                name, calls, "service", service.name(), "operation", operation.name(), "error", error));
            }
            service.strangeCalls()
                    .forEach((error, calls) ->
                            text.sample(name, calls, "service", service.name(), "operation", UNKNOWN, "error", error));
        }
    }

    private static void writeFaults(MetricsText text, List<Service> services) {
        String name = "dialtone_faults_total";
        text.family(name, COUNTER, "Requests that were struck by a fault that somebody asked for.");
        for (Service service : services) {
            for (Operation<?, ?> operation : service.operationsInUse()) {
                long struck = operation.counts().struck();
                if (struck > 0) {
                    text.sample(name, struck, "service", service.name(), "operation", operation.name());
                }
            }
        }
    }

    private static void writeTimes(MetricsText text, List<Service> services) {
        String name = "dialtone_request_duration_seconds";
        text.family(name, "histogram", "From the arrival of a whole request to its answer.");
        for (Service service : services) {
            CallTimes.Snapshot times = service.times().snapshot();
            long calls = 0;
            for (int bucket = 0; bucket <= CallTimes.bounded(); bucket++) {
                calls += times.buckets()[bucket];
                String bound =
                        bucket == CallTimes.bounded() ? "+Inf" : MetricsText.inSeconds(CallTimes.boundMicros(bucket));
                text.sample(name + "_bucket", calls, "service", service.name(), "le", bound);
            }
            text.seconds(name + "_sum", times.sumMicros(), "service", service.name());
            text.sample(name + "_count", calls, "service", service.name());
        }
    }

    private void writeMessages(MetricsText text) {
        String sent = "dialtone_messages_sent_total";
        text.family(sent, COUNTER, "Messages that were accepted, those that keywords answer among them.");
        messages.sent().forEach((channel, count) -> text.sample(sent, count.sum(), "channel", channel.name()));
        String ended = "dialtone_messages_total";
        text.family(ended, COUNTER, "Messages by the status that they ended in.");
        messages.ended()
                .forEach((end, count) ->
                        text.sample(ended, count.sum(), "channel", end.channel().name(), "status", end.status()));
    }

    private static void writeOccupancies(MetricsText text, List<Occupancy> occupancies) {
        text.family("dialtone_entries", GAUGE, "How many there are of what is bounded, over all accounts.");
        occupancies.forEach(each -> text.sample("dialtone_entries", each.entries(), "store", each.store()));
        text.family("dialtone_bytes", GAUGE, "About how many bytes they keep alive.");
        forEachMemory(occupancies, (store, memory) -> text.sample("dialtone_bytes", memory.bytes(), "store", store));
        text.family("dialtone_bytes_limit", GAUGE, "How many bytes they may keep alive.");
        forEachMemory(
                occupancies,
                (store, memory) -> text.sample("dialtone_bytes_limit", memory.mostBytes(), "store", store));
    }

    private static void forEachMemory(List<Occupancy> occupancies, BiConsumer<String, Occupancy.Memory> action) {
        for (Occupancy each : occupancies) {
            if (each.memory() != null) {
                action.accept(each.store(), each.memory());
            }
        }
    }

    private static void writeMemory(MetricsText text) {
        Runtime machine = Runtime.getRuntime();
        text.family("jvm_memory_used_bytes", GAUGE, "Bytes of the heap in use, what nobody needs any more included.");
        text.sample("jvm_memory_used_bytes", machine.totalMemory() - machine.freeMemory(), "area", "heap");
        text.family("jvm_memory_max_bytes", GAUGE, "Bytes that the heap may have.");
        text.sample("jvm_memory_max_bytes", machine.maxMemory(), "area", "heap");
        ProcessHandle.Info process = ProcessHandle.current().info();
        process.startInstant().ifPresent(start -> {
            text.family("process_start_time_seconds", GAUGE, "When the process was started, since 1970.");
            text.seconds("process_start_time_seconds", start.toEpochMilli() * 1000);
        });
        process.totalCpuDuration().ifPresent(used -> {
            text.family("process_cpu_seconds_total", COUNTER, "Processor time of the process.");
            text.seconds("process_cpu_seconds_total", used.toNanos() / 1000);
        });
    }
}
