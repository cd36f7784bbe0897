package io.github.connectclient.bench.work;

import static io.github.connectclient.bench.peer.Client.BARE;
import static io.github.connectclient.bench.peer.Client.FLOOR;
import static io.github.connectclient.bench.peer.Client.RAW;
import static io.github.connectclient.bench.peer.Client.RETROFIT;
import static io.github.connectclient.bench.peer.Client.SDK;

import io.github.connectclient.bench.load.Disturbance;
import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.work.Match.Pace;
import java.util.Arrays;
import java.util.List;

/** Which clients do which work, and for how long. */
public enum Plan {
    /** Every client at every work, each for a moment: shows that all of it runs, and measures nothing. */
    CHECK(1, true) {
        @Override
        public List<Heat> heats() {
            return Arrays.stream(Work.values())
                    .map(work -> new Heat(
                            work,
                            work == Work.CALLERS ? List.of(Client.values()) : libraries(),
                            new Pace(work.threads(), 1, 50)))
                    .toList();
        }
    },

    /** About a minute, to tune by: this library, the yardstick and the floor, at the work that the goals are about. */
    QUICK(0, false) {
        @Override
        public List<Heat> heats() {
            List<Client> clients = List.of(SDK, BARE, FLOOR);
            return List.of(
                    new Heat(Work.SMALL_GET, clients, new Pace(60_000, 7, 400)),
                    new Heat(Work.SMALL_POST, clients, new Pace(60_000, 7, 400)),
                    new Heat(Work.LARGE, clients, new Pace(1_000, 7, 500)));
        }
    },

    /** About five minutes. */
    SUBSET(20, false) {
        @Override
        public List<Heat> heats() {
            List<Client> clients = List.of(SDK, BARE, FLOOR, RETROFIT);
            return List.of(
                    new Heat(Work.SMALL_GET, clients, new Pace(120_000, 11, 500)),
                    new Heat(Work.SMALL_POST, clients, new Pace(120_000, 11, 500)),
                    new Heat(Work.LARGE, clients, new Pace(1_500, 11, 700)),
                    new Heat(Work.CALLERS, List.of(SDK, BARE, RAW), new Pace(10_000, 5, 1_000)));
        }
    },

    /** Everything. */
    ALL(20, true) {
        @Override
        public List<Heat> heats() {
            List<Client> clients = Arrays.stream(Client.values())
                    .filter(client -> client != RAW)
                    .toList();
            return List.of(
                    new Heat(Work.SMALL_GET, clients, new Pace(60_000, 7, 600)),
                    new Heat(Work.SMALL_POST, clients, new Pace(60_000, 7, 600)),
                    new Heat(Work.LARGE, clients, new Pace(800, 7, 700)),
                    new Heat(Work.LARGE_ALONE, clients, new Pace(800, 7, 700)),
                    new Heat(Work.ZIPPED, clients, new Pace(800, 7, 700)),
                    new Heat(Work.CALLERS, List.of(Client.values()), new Pace(8_000, 5, 1_000)));
        }
    };

    private final int coldStarts;
    private final boolean disturbed;

    Plan(int coldStarts, boolean disturbed) {
        this.coldStarts = coldStarts;
        this.disturbed = disturbed;
    }

    /** One kind of work, who does it, and how long. */
    public record Heat(Work work, List<Client> clients, Pace pace) {}

    private static List<Client> libraries() {
        return Arrays.stream(Client.values()).filter(client -> client != RAW).toList();
    }

    /** What is done, in this order. */
    public abstract List<Heat> heats();

    /** What is done to traffic, one after the other. */
    public List<Disturbance> disturbances() {
        return disturbed ? List.of(Disturbance.values()) : List.of();
    }

    /** How often each kind of process is started. */
    public int coldStarts() {
        return coldStarts;
    }

    /** Whether the results go into the page about performance. */
    public boolean isPublished() {
        return this == SUBSET || this == ALL;
    }
}
