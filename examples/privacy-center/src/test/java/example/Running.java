package example;

import io.github.connectclient.testing.ConnectSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application as it is in production, but for its address and for the sandbox that it talks to. */
final class Running implements AutoCloseable {
    final ConnectSandbox sandbox;
    final URI address;
    private final ConfigurableApplicationContext application;

    private Running(ConnectSandbox sandbox) {
        this.sandbox = sandbox;
        int port = freePort();
        address = URI.create("http://localhost:" + port);
        Map<String, Object> properties = new HashMap<>(DemoSandbox.properties(sandbox));
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("privacy-center.address", address);
        properties.put("spring.datasource.url", "jdbc:h2:mem:" + port + ";DB_CLOSE_DELAY=-1");
        properties.put("connect.retries", 0); // so that one fault is one failure
        SpringApplication starting = new SpringApplication(PrivacyCenter.class);
        starting.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties)));
        starting.setDefaultProperties(Map.of("logging.level.root", "error"));
        application = starting.run();
    }

    static Running start() {
        return new Running(DemoSandbox.start());
    }

    static Running start(ConnectSandbox sandbox) {
        return new Running(sandbox);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
        sandbox.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
