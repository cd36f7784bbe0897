package io.github.connectclient.internal.http;

import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.internal.json.MalformedException;
import java.io.IOException;
import java.util.Objects;
import okhttp3.Request;
import okhttp3.Response;

/** Innermost: one try. Reads the answer straight from the socket, so that a body that breaks off is a failed try as well. */
final class Wire implements Layer {
    private final Sender sender;

    Wire(Sender sender) {
        this.sender = sender;
    }

    @Override
    public <T> T send(Exchange exchange, Answer<T> answer) {
        long nanosLeft = exchange.deadline().nanosLeft();
        if (nanosLeft <= 0) {
            throw ConnectTransportException.timeout(exchange.toString(), exchange.attempts(), false);
        }
        Request request = exchange.nextRequest();
        ObservedCall.sending(exchange);
        try {
            return sender.send(request, nanosLeft, response -> read(exchange, response, answer));
        } catch (MalformedException e) {
            throw new ConnectDecodeException(exchange.toString(), Objects.requireNonNull(e.getMessage()));
        } catch (SendFailure e) {
            throw failure(exchange, e);
        }
    }

    private <T> T read(Exchange exchange, Response response, Answer<T> answer) throws IOException {
        exchange.answered(response);
        ObservedCall.answered(exchange, response.code());
        if (!response.isSuccessful()) {
            throw Errors.of(exchange, response);
        }
        return answer.read(new BoundedStream(response.body().byteStream(), sender.answerLimit()));
    }

    private static ConnectTransportException failure(Exchange exchange, SendFailure e) {
        String call = exchange.toString();
        return switch (e.why()) {
            case TIMEOUT -> ConnectTransportException.timeout(call, exchange.attempts(), e.mayHaveBeenSent());
            case INTERRUPTED -> ConnectTransportException.interrupted(call, exchange.attempts(), e.mayHaveBeenSent());
            case BROKEN ->
                ConnectTransportException.broken(
                        call, exchange.attempts(), e.mayHaveBeenSent(), Objects.requireNonNull(e.getCause()));
            case REFUSED, REFUSED_FOR_NOW ->
                ConnectTransportException.refused(
                        call,
                        exchange.attempts(),
                        Objects.requireNonNull(e.refusal()),
                        e.why() == SendFailure.Why.REFUSED,
                        Objects.requireNonNull(e.getCause()));
        };
    }
}
