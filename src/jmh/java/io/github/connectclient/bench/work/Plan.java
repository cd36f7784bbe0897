package io.github.connectclient.bench.work;

import static io.github.connectclient.bench.peer.Client.BARE;
import static io.github.connectclient.bench.peer.Client.FLOOR;
import static io.github.connectclient.bench.peer.Client.RAW;
import static io.github.connectclient.bench.peer.Client.RETROFIT;
import static io.github.connectclient.bench.peer.Client.SDK;

import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.work.Match.Pace;
import java.util.Arrays;
import java.util.List;

/** Which clients do which work, and for how long. */
public enum Plan {
    /** About a minute, to tune by: this library, the yardstick and the floor, at the work that the goals are about. */
    QUICK {
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
    SUBSET {
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
    ALL {
        @Override
        public List<Heat> heats() {
            List<Client> clients = Arrays.stream(Client.values())
                    .filter(client -> client != RAW)
                    .toList();
            return List.of(
                    new Heat(Work.SMALL_GET, clients, new Pace(200_000, 15, 1_000)),
                    new Heat(Work.SMALL_POST, clients, new Pace(200_000, 15, 1_000)),
                    new Heat(Work.LARGE, clients, new Pace(2_000, 15, 1_000)),
                    new Heat(Work.LARGE_ALONE, clients, new Pace(2_000, 15, 1_000)),
                    new Heat(Work.ZIPPED, clients, new Pace(2_000, 15, 1_000)),
                    new Heat(Work.CALLERS, List.of(Client.values()), new Pace(20_000, 9, 2_000)));
        }
    };

    /** One kind of work, who does it, and how long. */
    public record Heat(Work work, List<Client> clients, Pace pace) {}

    /** What is done, in this order. */
    public abstract List<Heat> heats();
}
