package io.github.connectclient.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Messages as they are sent and read. */
class MessagesTest {
    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client();
    private final UserSession user = UserSession.of(AccessToken.of("token-of-the-reader"));

    @Test
    void anAnswerSharesTheIdOfItsQuestion() {
        server.answers(Answers.json(200, """
                {"messages": [
                  {"id": 7, "date": 1560763683000, "direction": "IN", "messageSubject": "card", "messageContent": "May I?"},
                  {"id": 7, "date": 1560855204000, "direction": "OUT", "messageSubject": "card", "messageContent": "Yes."}]}
                """));
        assertThat(connect.messages().list(user).messages())
                .containsExactly(
                        message(1560763683000L, MessageDirection.IN, "May I?"),
                        message(1560855204000L, MessageDirection.OUT, "Yes."));
    }

    @Test
    void anUnknownDirectionIsKept() {
        server.answers(Answers.json(200, "{\"messages\": {\"direction\": \"NOTE\"}}"));
        assertThat(connect.messages().list(user).messages().get(0).direction()).isEqualTo(new MessageDirection("NOTE"));
    }

    @Test
    void aMessageHoldsOnlyWhatWasGiven() throws Exception {
        server.answers(Answers.json(200, "{\"messages\": []}"), Answers.json(200, "{\"messages\": []}"));
        assertThat(connect.messages()
                        .send(user, NewMessage.about("CO27409", "Hello"))
                        .messages())
                .isEmpty();
        connect.messages().send(user, NewMessage.about("CO27409", "Hello").withCaseType(CaseType.COMPLAINT_FOLLOW_UP));
        assertThat(body()).isEqualTo("{\"product\":\"CO27409\",\"messageContent\":\"Hello\"}");
        assertThat(body()).contains("\"caseType\":\"A\"");
    }

    @Test
    void aMessageKeepsItsBounds() {
        NewMessage longest =
                NewMessage.about("123456789012", "x".repeat(32_000)).withSubject("x".repeat(40));
        assertThat(longest.subject()).hasSize(40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewMessage.about("1234567890123", "x"))
                .withMessage("product must be at most 12 characters long, was 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewMessage.about("CO27409", "x".repeat(32_001)))
                .withMessage("content must be at most 32000 characters long, was 32001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> longest.withSubject("x".repeat(41)))
                .withMessage("subject must be at most 40 characters long, was 41");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewMessage.about("", "x"))
                .withMessage("product must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewMessage.about("CO27409", ""))
                .withMessage("content must not be empty");
    }

    @Test
    void noTextShowsWhatIsWritten() {
        assertThat(NewMessage.about("CO27409", "My name is Kari")
                        .withSubject("about Kari")
                        .toString())
                .contains("CO27409")
                .doesNotContain("Kari");
        assertThat(message(0, MessageDirection.IN, "My name is Kari").toString())
                .contains("direction=IN")
                .doesNotContain("Kari", "card");
    }

    private static MessageList.Message message(long date, MessageDirection direction, String content) {
        return new MessageList.Message(7L, Instant.ofEpochMilli(date), direction, "card", content);
    }

    private String body() throws InterruptedException {
        return Objects.requireNonNull(server.request().getBody()).utf8();
    }
}
