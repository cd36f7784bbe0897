package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class HandshakeGuardTest {
    private final Call call = new OkHttpClient()
            .newCall(new Request.Builder().url("https://connect.example/").build());

    @Test
    void aCallCancelledBeforeTlsDoesNotBeginIt() {
        EventListener guard = HandshakeGuard.beside(call -> EventListener.NONE).create(call);
        assertThatCode(() -> guard.secureConnectStart(call)).doesNotThrowAnyException();
        call.cancel();
        assertThatThrownBy(() -> guard.secureConnectStart(call)).isInstanceOf(IOException.class);
    }

    @Test
    void theListenerOfTheApplicationHearsAsBefore() {
        List<String> heard = new ArrayList<>();
        HandshakeGuard.beside(call -> own(heard)).create(call).secureConnectStart(call);
        assertThat(heard).containsExactly("secureConnectStart");
    }

    @Test
    void besideTheListenerOfTheApplicationItGuardsToo() {
        assumeTrue(canJoin(), "OkHttp before 5.3");
        EventListener both =
                HandshakeGuard.beside(call -> own(new ArrayList<>())).create(call);
        call.cancel();
        assertThatThrownBy(() -> both.secureConnectStart(call)).isInstanceOf(IOException.class);
    }

    private static EventListener own(List<String> heard) {
        return new EventListener() {
            @Override
            public void secureConnectStart(Call call) {
                heard.add("secureConnectStart");
            }
        };
    }

    private static boolean canJoin() {
        return Arrays.stream(EventListener.class.getMethods())
                .anyMatch(method -> method.getName().equals("plus"));
    }
}
