package io.github.connectclient.faults;

import io.github.connectclient.Environment;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ServerSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** TLS does not come about. */
final class TlsFaults {
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HandshakeCertificates TRUST = new HandshakeCertificates.Builder()
            .addTrustedCertificate(AUTHORITY.certificate())
            .build();

    private TlsFaults() {}

    static List<Fault> all() {
        HeldCertificate good = named("127.0.0.1").signedBy(AUTHORITY).build();
        long lastYear = Instant.now().minus(Duration.ofDays(365)).toEpochMilli();
        HeldCertificate expired = named("127.0.0.1")
                .signedBy(AUTHORITY)
                .validityInterval(lastYear, lastYear + Duration.ofDays(90).toMillis())
                .build();
        return List.of(
                secure(
                        "Certificate for another host",
                        named("other.invalid").signedBy(AUTHORITY).build()),
                secure("Certificate that has expired", expired),
                distrusted("Certificate signed by itself"),
                secure("TLS in order, half-open afterwards", good, line -> {
                            line.request();
                            line.fallSilent();
                        })
                        .stalls(),
                secure("TLS in order, closed after the request", good, line -> {
                    line.request();
                    line.close();
                }),
                onTlsPort("Plain text on the TLS port", line -> {
                    line.in().read();
                    line.say("HTTP/1.1 400 Bad Request\r\n\r\n");
                    line.fallSilent();
                }),
                onTlsPort("TLS handshake that is reset", line -> {
                    line.in().read();
                    line.reset();
                }),
                onTlsPort("TLS handshake that is closed", Line::close),
                onTlsPort("TLS handshake that stalls", Line::fallSilent).stalls());
    }

    static Fault distrusted(String name) {
        return secure(name, named("127.0.0.1").build());
    }

    private static OkHttpClient trusting() {
        return new OkHttpClient.Builder()
                .sslSocketFactory(TRUST.sslSocketFactory(), TRUST.trustManager())
                .build();
    }

    private static Fault secure(String name, HeldCertificate certificate) {
        return secure(name, certificate, AnswerFaults::good);
    }

    private static Fault secure(String name, HeldCertificate certificate, FaultyServer.Behaviour behaviour) {
        return new Fault(name, behaviour)
                .over(server(certificate))
                .with((server, builder) -> builder.okHttpClient(trusting()));
    }

    private static ServerSocketFactory server(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext()
                .getServerSocketFactory();
    }

    /** The server speaks TCP only, the client begins with TLS. */
    private static Fault onTlsPort(String name, FaultyServer.Behaviour behaviour) {
        return new Fault(name, behaviour).at(server -> secureAddress(server.port()));
    }

    static Environment secureAddress(int port) {
        String base = "https://127.0.0.1:" + port;
        return Environment.custom(URI.create(base + "/user"), URI.create(base + "/capi"));
    }

    private static HeldCertificate.Builder named(String host) {
        return new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host);
    }
}
