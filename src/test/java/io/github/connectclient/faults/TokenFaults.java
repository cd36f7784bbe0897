package io.github.connectclient.faults;

import io.github.connectclient.faults.FaultyServer.Behaviour;
import java.util.List;

/** The token endpoint fails: the operation itself is never sent. */
final class TokenFaults {
    private TokenFaults() {}

    static List<Fault> all(FaultyServer elsewhere) {
        return List.of(
                token("Token: reset at the first byte of the request", line -> {
                    line.in().read();
                    line.reset();
                }),
                token("Token: reset after the request", line -> {
                    line.request();
                    line.reset();
                }),
                token("Token: closed after the request", line -> {
                    line.request();
                    line.close();
                }),
                said("Token: half-open", "").stalls(),
                said("Token: stalls within the body", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"access_token\":")
                        .stalls(),
                TlsFaults.distrusted("Token: certificate that is not trusted").only(Kind.TOKEN),
                ProxyFaults.refusing("Token: proxy asks for credentials, 407", 407)
                        .only(Kind.TOKEN),
                ProxyFaults.refusing("Token: proxy does not reach the server, 502", 502)
                        .only(Kind.TOKEN),
                said("Token: not HTTP", "garbage\r\n\r\n"),
                said("Token: not JSON", "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>"),
                said("Token: 503", "HTTP/1.1 503 Oh\r\nContent-Length: 0\r\n\r\n"),
                token("Token: body without end", line -> {
                    line.request();
                    line.begin("", "");
                    line.pour(" ".repeat(8192), 0);
                }),
                said(
                        "Token: 302 to another host",
                        "HTTP/1.1 302 There\r\nLocation: http://127.0.0.1:" + elsewhere.port()
                                + "/user/oauth/token\r\nContent-Length: 0\r\n\r\n"),
                said(
                        "Token: 307 to another host",
                        "HTTP/1.1 307 There\r\nLocation: http://127.0.0.1:" + elsewhere.port()
                                + "/user/oauth/token\r\nContent-Length: 0\r\n\r\n"));
    }

    private static Fault said(String name, String answer) {
        return token(name, line -> line.saysAlways(answer));
    }

    private static Fault token(String name, Behaviour behaviour) {
        return new Fault(name, behaviour).only(Kind.TOKEN, Kind.REFRESH);
    }
}
