package io.github.connectclient.faults;

import io.github.connectclient.Environment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;

/** A proxy stands in the way. The server behind it sees nothing: there is none. */
final class ProxyFaults {
    private ProxyFaults() {}

    static List<Fault> all() {
        return List.of(
                refusing("Proxy asks for credentials, 407", 407),
                refusing("Proxy forbids, 403", 403),
                refusing("Proxy does not reach the server, 502", 502),
                tunnel("Proxy closes at once", Line::close),
                tunnel("Proxy closes when asked for a tunnel", line -> {
                    line.head();
                    line.close();
                }),
                tunnel("Proxy hangs", line -> {
                            line.head();
                            line.fallSilent();
                        })
                        .stalls(),
                tunnel("Proxy answers garbage", line -> {
                    line.head();
                    line.say("garbage\r\n\r\n");
                    line.fallSilent();
                }),
                tunnel("Proxy makes a tunnel to nowhere", line -> {
                    line.head();
                    line.say("HTTP/1.1 200 OK\r\n\r\n");
                    line.close();
                }),
                plain("Proxy without a tunnel asks for credentials, 407", answering(407)),
                plain("Proxy without a tunnel closes", Line::close),
                new Fault("407 though there is no proxy", answering(407)));
    }

    static Fault refusing(String name, int status) {
        return tunnel(name, answering(status));
    }

    private static FaultyServer.Behaviour answering(int status) {
        return line -> {
            line.head();
            line.answer(status, "");
            line.fallSilent();
        };
    }

    private static Fault tunnel(String name, FaultyServer.Behaviour behaviour) {
        return new Fault(name, behaviour)
                .at(server -> TlsFaults.secureAddress(1))
                .with((server, builder) -> builder.proxy(proxy(server)));
    }

    private static Fault plain(String name, FaultyServer.Behaviour behaviour) {
        return new Fault(name, behaviour)
                .at(server -> Environment.custom(
                        URI.create("http://127.0.0.1:1/user"), URI.create("http://127.0.0.1:1/capi")))
                .with((server, builder) -> builder.proxy(proxy(server)));
    }

    private static Proxy proxy(FaultyServer server) {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    }
}
