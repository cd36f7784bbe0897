package io.github.connectclient.bench.peer;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import okhttp3.OkHttpClient;

/** Feign, its interface declared as its documentation shows. */
final class FeignPeer implements Peer {
    private final OkHttpClient client = PlainOkHttp.client();
    private final Api api;

    FeignPeer(Target target) {
        api = Feign.builder()
                .client(new feign.okhttp.OkHttpClient(client))
                .encoder(new JacksonEncoder(PlainJson.MAPPER))
                .decoder(new JacksonDecoder(PlainJson.MAPPER))
                .target(Api.class, target.api());
    }

    /** The operations. */
    @Headers({"Accept: " + Target.ACCEPT, "User-Agent: " + Target.USER_AGENT, "Authorization: " + Target.AUTHORIZATION})
    interface Api {
        @RequestLine("GET /v1/client/customer/privacy/consentGroups/{issuer}?onlyActive={onlyActive}")
        Groups groups(@Param("issuer") String issuer, @Param("onlyActive") boolean onlyActive);

        @RequestLine("POST /v1/client/customer/privacy/consentEvent")
        @Headers("Content-Type: application/json")
        Registered register(Registration registration);

        @RequestLine("GET /v1/client/customer/privacy/consentEvent/history/{issuer}/{type}/{subject}"
                + "?onlyActive={onlyActive}")
        History history(
                @Param("issuer") String issuer,
                @Param("type") String type,
                @Param("subject") String subject,
                @Param("onlyActive") boolean onlyActive);
    }

    @Override
    public Object groups(String issuer) {
        return api.groups(issuer, true);
    }

    @Override
    public Object register() {
        return api.register(Registration.sample());
    }

    @Override
    public Object history(String issuer) {
        return api.history(issuer, Target.SUBJECT_TYPE, Target.SUBJECT, true);
    }

    @Override
    public void close() {
        PlainOkHttp.close(client);
    }
}
