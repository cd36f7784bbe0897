package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.message.CaseType;
import io.github.connectclient.message.MessageDirection;
import io.github.connectclient.message.MessageList.Message;
import io.github.connectclient.message.NewMessage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of the sandbox, with the client of this library. */
class SandboxMessagesTest {
    private final AdjustableClock clock = new AdjustableClock();

    @AutoClose
    private final ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock));

    @AutoClose
    private final ConnectClient connect = ConnectClient.builder(sandbox.environment())
            .credentials(sandbox.clientId(), sandbox.clientSecret())
            .build();

    private final UserSession user = session(sandbox.reader());
    private final SandboxReader kari = sandbox.addReader("900", "kari@example.com");

    @Test
    void theFirstReaderStartsWithTheSample() {
        assertThat(connect.messages().list(user).messages())
                .extracting(Message::content)
                .containsExactly("Can I pay with creditcard?", "Yes, you can.");
        assertThat(connect.messages().list(session(kari)).messages()).isEmpty();
    }

    @Test
    void whatIsSentIsListed() {
        NewMessage message = NewMessage.about("CO27409", "Cancel my subscription")
                .withSubject("cancel")
                .withCaseType(CaseType.CANCELLATION);
        List<Message> answered = connect.messages().send(session(kari), message).messages();
        assertThat(answered)
                .containsExactly(
                        new Message(8L, clock.instant(), MessageDirection.IN, "cancel", "Cancel my subscription"));
        assertThat(connect.messages().list(session(kari)).messages()).isEqualTo(answered);
        assertThat(connect.messages().list(user).messages()).hasSize(2);
    }

    @Test
    void customerServiceAnswersTheLastMessage() {
        connect.messages()
                .send(session(kari), NewMessage.about("CO27409", "First").withSubject("one"));
        connect.messages().send(session(kari), NewMessage.about("CO27409", "Second"));
        sandbox.answerMessage(kari, "Yes.");
        assertThat(connect.messages().list(session(kari)).messages())
                .last()
                .isEqualTo(new Message(9L, clock.instant(), MessageDirection.OUT, null, "Yes."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.answerMessage(sandbox.addReader("901", "ola@example.com"), "No."));
    }

    @Test
    void theLongestMessageIsTaken() {
        NewMessage longest =
                NewMessage.about("123456789012", "x".repeat(32_000)).withSubject("x".repeat(40));
        assertThat(connect.messages().send(user, longest).messages()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'messageContent':'x'}",
                "{'product':'CO27409'}",
                "{'product':'1234567890123','messageContent':'x'}",
                "{'product':'CO27409','messageContent':'x','caseType':'C'}",
                "{'product':'CO27409','messageContent':'x','caseType':'AB'}",
                "{'product':'CO27409','messageContent':'x','messageSubject':'12345678901234567890123456789012345678901'}"
            })
    void aBadMessageIsRefused(String body) throws IOException {
        Caller caller = new Caller(sandbox);
        assertThat(caller.postAsReader("/v1/customer/message", body.replace('\'', '"'))
                        .status())
                .isEqualTo(400);
        String tooLong = "{\"product\":\"CO27409\",\"messageContent\":\"" + "x".repeat(32_001) + "\"}";
        assertThat(caller.postAsReader("/v1/customer/message", tooLong).status())
                .isEqualTo(400);
        assertThat(connect.messages().list(user).messages()).hasSize(2);
    }

    private UserSession session(SandboxReader reader) {
        return UserSession.of(AccessToken.of(sandbox.accessTokenFor(reader)));
    }
}
