package io.github.connectclient.faults;

import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** The connection cannot be made, or breaks before there is an answer. */
final class ConnectionFaults {
    private static final Environment NAMED =
            Environment.custom(URI.create("https://login.invalid/user"), URI.create("https://api.invalid/capi"));

    private ConnectionFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>(List.of(
                new Fault("The name is unknown", line -> {})
                        .at(server -> NAMED)
                        .with((server, builder) -> named(builder, name -> {
                            throw new UnknownHostException(name);
                        })),
                new Fault("The name server hangs", line -> {})
                        .at(server -> NAMED)
                        .with((server, builder) -> named(builder, ConnectionFaults::hang))
                        .stalls(),
                new Fault("The port is closed", line -> {}).at(server -> refusing()),
                new Fault("Connecting hangs, past the connect timeout", line -> {})
                        .at(server -> Blackhole.ENVIRONMENT)
                        .with((server, builder) -> builder.connectTimeout(Duration.ofMillis(200))),
                new Fault("Connecting hangs, past the deadline", line -> {})
                        .at(server -> Blackhole.ENVIRONMENT)
                        .stalls(),
                new Fault("Reset at the first byte of the request", line -> {
                    line.in().read();
                    line.reset();
                }),
                new Fault("Closed at the first byte of the request", line -> {
                    line.in().read();
                    line.close();
                }),
                new Fault("Reset within the headers of the request", line -> {
                    line.in().readNBytes(10);
                    line.reset();
                }),
                new Fault("Reset within the body of the request", line -> {
                            line.head();
                            line.in().readNBytes(100_000);
                            line.reset();
                        })
                        .only(Kind.BIG_POST),
                new Fault("Closed within the body of the request", line -> {
                            line.head();
                            line.in().readNBytes(100_000);
                            line.close();
                        })
                        .only(Kind.BIG_POST),
                new Fault("The body of the request is not read", line -> {
                            line.head();
                            TimeUnit.SECONDS.sleep(10);
                        })
                        .only(Kind.BIG_POST)
                        .stalls(),
                new Fault("Reset after the request", line -> {
                    line.request();
                    line.reset();
                }),
                new Fault("Closed after the request", line -> {
                    line.request();
                    line.close();
                }),
                new Fault("Half-open: the request is read and nothing comes", line -> {
                            line.request();
                            line.fallSilent();
                        })
                        .stalls(),
                new Fault("Half-open, 20 calls at once", line -> {
                            line.request();
                            line.fallSilent();
                        })
                        .calledAtOnceBy(20)
                        .stalls(),
                new Fault("Half-open, 20 calls at once, OkHttp's dispatcher full with one", line -> {
                            line.request();
                            line.fallSilent();
                        })
                        .with((server, builder) -> builder.okHttpClient(
                                new OkHttpClient.Builder().dispatcher(narrow()).build()))
                        .calledAtOnceBy(20)
                        .stalls()));
        faults.addAll(kept());
        return faults;
    }

    private static List<Fault> kept() {
        return List.of(
                new Fault("Kept connection, closed by the server meanwhile", line -> {
                            if (line.number() > 0) {
                                AnswerFaults.good(line);
                            }
                        })
                        .onAKeptConnection(Duration.ofMillis(1100)),
                new Fault("Kept connection, 408 unasked meanwhile", line -> {
                            if (line.number() > 0) {
                                AnswerFaults.good(line);
                            }
                            TimeUnit.MILLISECONDS.sleep(200);
                            line.answer(408, "");
                            line.fallSilent();
                        })
                        .onAKeptConnection(Duration.ofMillis(1100)),
                new Fault("Kept connection, closed when the request arrives", line -> {
                            if (line.number() > 0) {
                                AnswerFaults.good(line);
                            }
                            line.in().read();
                            line.close();
                        })
                        .onAKeptConnection(),
                new Fault("Kept connection, reset when the request arrives", line -> {
                            if (line.number() > 0) {
                                AnswerFaults.good(line);
                            }
                            line.in().read();
                            line.reset();
                        })
                        .onAKeptConnection(),
                new Fault("Kept connection, closed after the request", line -> {
                            if (line.number() > 0) {
                                AnswerFaults.good(line);
                            }
                            line.request();
                            line.close();
                        })
                        .onAKeptConnection(),
                new Fault("Kept connection, half-open", line -> {
                            line.request();
                            line.fallSilent();
                        })
                        .onAKeptConnection()
                        .stalls());
    }

    /** Concerns calls in OkHttp's own background only; ours are not. */
    private static Dispatcher narrow() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(1);
        dispatcher.setMaxRequestsPerHost(1);
        return dispatcher;
    }

    private static ConnectClientBuilder named(ConnectClientBuilder builder, Dns dns) {
        return builder.okHttpClient(new OkHttpClient.Builder().dns(dns).build());
    }

    private static List<InetAddress> hang(String name) throws UnknownHostException {
        try {
            new CountDownLatch(1).await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(name);
    }

    private static Environment refusing() {
        try (FaultyServer closed = new FaultyServer(line -> {})) {
            return closed.environment();
        }
    }

    /** Accepts nothing, and its queue is full: the packets of whoever connects are dropped. */
    private static final class Blackhole {
        private static final ServerSocket SOCKET;
        private static final List<Socket> QUEUE = new ArrayList<>();
        private static final Environment ENVIRONMENT;

        static {
            try {
                SOCKET = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                fill();
                String base = "http://127.0.0.1:" + SOCKET.getLocalPort();
                ENVIRONMENT = Environment.custom(URI.create(base + "/user"), URI.create(base + "/capi"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void fill() {
            for (int i = 0; i < 8; i++) {
                Socket socket = new Socket();
                QUEUE.add(socket);
                try {
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), SOCKET.getLocalPort()), 100);
                } catch (IOException full) {
                    return;
                }
            }
        }
    }
}
