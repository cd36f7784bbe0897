package io.github.connectclient.spring;

import io.github.connectclient.ConnectClient;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Closes the client when the application ends: after the web server has answered its last request, and before anything that holds a
 * token store stops. Spring Data's connection to Redis stops with the phases, long before beans are destroyed, so being destroyed
 * in time would not be early enough for the renewals that the client waits for.
 */
final class ClientShutdown implements SmartLifecycle {
    /** Phases stop from high to low: web servers are near the top, connections to Redis at zero. */
    private static final int PHASE = 1;

    private final ConnectClient client;
    private final ConfigurableApplicationContext context;
    private volatile boolean running;

    ClientShutdown(ConnectClient client, ConfigurableApplicationContext context) {
        this.client = client;
        this.context = context;
    }

    @Override
    public void start() {
        running = true;
    }

    /** A context may also be stopped for a while, as in a suite of tests; a client cannot be opened again. */
    @Override
    public void stop() {
        running = false;
        if (context.isClosed()) {
            client.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
