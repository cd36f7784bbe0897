package io.github.connectclient.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.testing.ConnectSandbox;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox answers every typed operation: with what it holds, or with a reasoned refusal of the sample request. */
class SandboxCoverageTest {
    private static ConnectSandbox sandbox;
    private static ConnectClient connect;
    private static UserSession user;

    @BeforeAll
    static void start() {
        sandbox = ConnectSandbox.start();
        connect = ConnectClient.builder(sandbox.environment())
                .credentials(sandbox.clientId(), sandbox.clientSecret())
                .options(options -> options.retries(0))
                .build();
        user = UserSession.of(AccessToken.of(sandbox.accessTokenFor(sandbox.reader())));
    }

    @AfterAll
    static void stop() {
        connect.close();
        sandbox.close();
    }

    static List<TypedCall> calls() {
        return TypedCalls.all();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyTypedOperationIsAnswered(TypedCall call) {
        Throwable failure = catchThrowable(() -> call.call().apply(connect, user));
        if (failure != null) {
            assertThat(failure).isInstanceOfSatisfying(ConnectApiException.BadRequest.class, refusal -> {
                assertThat(refusal.exceptionType()).isNotBlank();
                assertThat(refusal.errorMessage()).isNotBlank();
            });
        }
    }
}
