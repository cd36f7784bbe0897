package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.testing.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Plants values and looks for them where they must not be: in the log, and in addresses. */
@ExtendWith(OutputCaptureExtension.class)
class SilenceTest {
    private static final String CUSTOMER = "918273645";
    private static final String CREDENTIAL = "planted.reader@example.com";

    private static final List<String> LOGGERS =
            List.of("example", "io.github.connectclient", "org.springframework.web");

    private static final String PLANTED_ANSWER =
            "/back?code=planted-code&state=planted-state&error_description=planted-words";

    @Test
    void nothingOfAReaderIsLogged(CapturedOutput output) {
        LOGGERS.forEach(name -> System.setProperty("logging.level." + name, "debug"));
        try (Running running = Running.start(DemoSandbox.start(CUSTOMER, CREDENTIAL))) {
            Visitor visitor = new Visitor(running);
            visitor.get(PLANTED_ANSWER);
            visitor.loggedIn();
            visitor.post("/consents/" + DemoSandbox.MORNING, "decision=DECLINE", "seen=x");
            visitor.get("/consents/" + DemoSandbox.MORNING);
            visitor.get("/choices/EKS").post("/choices/EKS", "form=channels", "channel.SMS=NO");
            visitor.get("/data").post("/data/copy", "receipt=true");
            visitor.get(PLANTED_ANSWER);
            running.sandbox.next(Fault.body(
                    400, "application/json", "{\"exceptionType\":\"E\",\"errorMessage\":\"" + CREDENTIAL + "\"}"));
            visitor.get("/data");
            String session = visitor.cookies().get("__Host-session");
            visitor.post("/logout");

            assertThat(output.getAll())
                    .contains("POST /v1/customer/privacy/consentEvent", "LOG_IN_MISMATCH") // the log was on
                    .doesNotContain(CUSTOMER, CREDENTIAL, "Ola", "Nordmann", session, "planted-code", "planted-state")
                    .doesNotContain("planted-words", running.sandbox.clientSecret(), "Bearer ");
            assertThat(visitor.addresses)
                    .isNotEmpty()
                    .allSatisfy(
                            address -> assertThat(address.toString()).doesNotContain(CUSTOMER, CREDENTIAL, "Nordmann"));
        } finally {
            LOGGERS.forEach(name -> System.clearProperty("logging.level." + name));
        }
    }

    /** Spring MVC warns of values that it cannot convert, and shows them. */
    @Test
    void whatSomebodyPutsInPlaceOfANumberIsNotLogged(CapturedOutput output) {
        System.setProperty("logging.level.org.springframework.web", "warn");
        try (Running running = Running.start()) {
            Visitor visitor = new Visitor(running).loggedIn();
            visitor.get("/consents/planted@example.com");

            assertThat(visitor.status()).isEqualTo(400);
            assertThat(output.getAll()).doesNotContain("planted@example.com");
        } finally {
            System.clearProperty("logging.level.org.springframework.web");
        }
    }
}
