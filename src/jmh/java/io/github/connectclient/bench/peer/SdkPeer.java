package io.github.connectclient.bench.peer;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.value.Subject;
import java.net.URI;

/** This library as a user builds it: every layer on, nothing tuned. */
final class SdkPeer implements Peer {
    private final ConnectClient connect;

    private SdkPeer(ConnectClient connect) {
        this.connect = connect;
    }

    static SdkPeer asItComes(Target target) {
        return new SdkPeer(ConnectClient.builder(environment(target))
                .credentials("id", "secret")
                .build());
    }

    static SdkPeer withToken(Target target) {
        AccessToken token = AccessToken.of(Target.TOKEN);
        return new SdkPeer(ConnectClient.builder(environment(target))
                .tokenProvider(timeLeft -> token)
                .build());
    }

    private static Environment environment(Target target) {
        return Environment.custom(URI.create(target.login()), URI.create(target.api()));
    }

    @Override
    public Object groups(String issuer) {
        return connect.consent().listGroups(issuer);
    }

    @Override
    public Object register() {
        return connect.consent()
                .register(ConsentEvent.accept()
                        .consent("newsletter", "email")
                        .subject(Subject.connect(Target.SUBJECT))
                        .source("Selfservice")
                        .build());
    }

    @Override
    public Object history(String issuer) {
        return connect.consent().listEventHistory(issuer, Subject.connect(Target.SUBJECT));
    }

    @Override
    public void close() {
        connect.close();
    }
}
