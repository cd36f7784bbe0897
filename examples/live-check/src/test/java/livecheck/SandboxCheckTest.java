package livecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.connectclient.customer.ExternalReferences;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.SandboxCall;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import livecheck.reading.Readings;
import livecheck.report.Report;
import livecheck.service.PlayedService;
import livecheck.service.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a check of the sandbox comes to: when one of these figures changes, the SDK or this tool did. */
class SandboxCheckTest {
    private static Report report;
    private static List<SandboxCall> calls;

    @BeforeAll
    static void checkTheSandbox() {
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            Service service = PlayedService.over(sandbox);
            int before = sandbox.calls().size();
            report = new Checks().of(service, Checks.QUICK);
            calls = sandbox.calls().subList(before, sandbox.calls().size());
        }
    }

    @Test
    void everyReadingIsCalledAndEveryPathConfirmedButTheOneThatNothingTells() {
        assertThat(report.notCalled()).isEmpty();
        assertThat(report.operations()).hasSize(55).hasSameSizeAs(Readings.all());
        assertThat(report.operations())
                .filteredOn(line -> !line.verdict().equals("path confirmed"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.operation()).isEqualTo(ExternalReferences.LIST_CLIENT.name());
                    assertThat(line.because())
                            .isEqualTo("it answered, with nothing in it to tell it from another operation's answer");
                });
        assertThat(report.operations())
                .allSatisfy(line -> assertThat(line.problem()).isEmpty());
        assertThat(PlayedService.isAsExpected(report)).isTrue();
    }

    @Test
    void onlyReadingCallsReachTheServer() {
        Set<String> posts = Readings.POSTS_THAT_READ.keySet().stream()
                .map(operation -> operation.template())
                .collect(Collectors.toSet());
        assertThat(calls)
                .hasSizeGreaterThan(60)
                .allMatch(call ->
                        call.method().equals("GET") || (call.method().equals("POST") && posts.contains(call.path())));
    }

    @Test
    void theMembersThatTheSandboxAddsOrLeavesOutAreTold() {
        assertThat(report.operations())
                .filteredOn(line ->
                        !line.members().unknown().isEmpty() || line.members().withheld() > 0)
                .extracting(line -> line.operation())
                .containsExactly(ExternalReferences.LIST_CLIENT.name());
        assertThat(Checks.line(report, "List orders").members().neverCame())
                .containsExactly("orders[].externalOrderId", "orders[].orderAmount");
    }

    @Test
    void wrongCallsAreToldApart() {
        assertThat(report.wrongCalls())
                .contains(
                        entry("a wrong path", "404, JSON with errorMessage, exceptionType (NotFoundException)"),
                        entry("a wrong token", "401, JSON with error, error_description (invalid_token)"),
                        entry(
                                "a reader's token in client mode",
                                "403, JSON with errorMessage, exceptionType (AccessDeniedException)"))
                .hasSize(7);
    }

    @Test
    void aRefreshTokenThatStaysIsSeenToStay() {
        assertThat(report.tokens())
                .containsEntry("renewal, refresh token", "does not rotate: the renewal brought the same one")
                .containsEntry("renewal, access token is good for", "43200 s")
                .containsEntry("client credentials, members", "access_token, token_type, expires_in, scope")
                .doesNotContainKey("renewal, old refresh token");
    }

    @Test
    void aRefreshTokenThatRotatesIsSeenToRotateAndNotSpentAgain() {
        try (ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.rotateRefreshTokens())) {
            assertThat(Checks.of(sandbox).tokens())
                    .containsEntry("renewal, refresh token", "rotates: the renewal brought another one")
                    .containsEntry("renewal, old refresh token", "not tried: --spend-refresh-token would");
            assertThat(sandbox.tokenCalls())
                    .as("of the writer, the check, and its log-in and renewal")
                    .isEqualTo(3);
        }
    }

    @Test
    void theOldRefreshTokenIsTriedWhenAskedFor() {
        try (ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.rotateRefreshTokens())) {
            Manner spending = new Manner(1000, Duration.ZERO, true);
            assertThat(new Checks().of(PlayedService.over(sandbox), spending).tokens())
                    .containsEntry("renewal, old refresh token", "refused: good for one use; the session goes on");
        }
    }
}
