package io.github.connectclient.faults;

import java.util.List;
import java.util.stream.Stream;

/** Answers that point elsewhere. None is followed: the bearer token would travel with the request. */
final class Redirects {
    private Redirects() {}

    static List<Fault> all(FaultyServer elsewhere) {
        String other = "Location: http://127.0.0.1:" + elsewhere.port() + "/capi/v1/client/x";
        return Stream.of(300, 301, 302, 303, 304, 305, 307, 308)
                .flatMap(status -> Stream.of(
                        redirect("to another host", status, other),
                        redirect("to the same host", status, "Location: /capi/v1/client/x")))
                .toList();
    }

    private static Fault redirect(String name, int status, String location) {
        return AnswerFaults.said(name, "HTTP/1.1 " + status + " There\r\n" + location + "\r\nContent-Length: 0\r\n\r\n")
                .labelled(String.valueOf(status));
    }
}
