package example;

import io.github.connectclient.testing.ConnectSandbox;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** Starts the application with a sandbox inside, to be looked at; PORT chooses another port than 8080. */
public final class PrivacyCenterWithSandbox {
    private PrivacyCenterWithSandbox() {}

    public static void main(String[] args) {
        String port = System.getenv().getOrDefault("PORT", "8080");
        ConnectSandbox sandbox = DemoSandbox.start();
        sandbox.addReader("563458", "anders@example.com");
        Map<String, Object> properties = new HashMap<>(DemoSandbox.properties(sandbox));
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("privacy-center.address", "http://localhost:" + port);
        // Not every browser takes secure cookies over plain HTTP, not even from this machine.
        properties.put("server.servlet.session.cookie.name", "session");
        properties.put("server.servlet.session.cookie.secure", "false");

        SpringApplication application = new SpringApplication(PrivacyCenter.class);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("sandbox", properties)));
        application.addListeners((ApplicationListener<WebServerInitializedEvent>) event ->
                System.out.println("\nThe privacy centre is at http://localhost:" + port + " (end it with Ctrl-C)\n"));
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        application.run(args);
    }
}
