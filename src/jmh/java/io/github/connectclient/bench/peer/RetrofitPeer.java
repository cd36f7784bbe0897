package io.github.connectclient.bench.peer;

import java.io.IOException;
import java.util.Objects;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Retrofit, its interface declared as its documentation shows. */
final class RetrofitPeer implements Peer {
    private final OkHttpClient client = PlainOkHttp.client();
    private final Api api;

    RetrofitPeer(Target target) {
        api = new Retrofit.Builder()
                .baseUrl(target.api() + "/")
                .client(client)
                .addConverterFactory(JacksonConverterFactory.create(PlainJson.MAPPER))
                .build()
                .create(Api.class);
    }

    /** The operations. */
    interface Api {
        @Headers({
            "Accept: " + Target.ACCEPT,
            "User-Agent: " + Target.USER_AGENT,
            "Authorization: " + Target.AUTHORIZATION
        })
        @GET("v1/client/customer/privacy/consentGroups/{issuer}")
        Call<Groups> groups(@Path("issuer") String issuer, @Query("onlyActive") boolean onlyActive);

        @Headers({
            "Accept: " + Target.ACCEPT,
            "User-Agent: " + Target.USER_AGENT,
            "Authorization: " + Target.AUTHORIZATION
        })
        @POST("v1/client/customer/privacy/consentEvent")
        Call<Registered> register(@Body Registration registration);

        @Headers({
            "Accept: " + Target.ACCEPT,
            "User-Agent: " + Target.USER_AGENT,
            "Authorization: " + Target.AUTHORIZATION
        })
        @GET("v1/client/customer/privacy/consentEvent/history/{issuer}/{type}/{subject}")
        Call<History> history(
                @Path("issuer") String issuer,
                @Path("type") String type,
                @Path("subject") String subject,
                @Query("onlyActive") boolean onlyActive);
    }

    @Override
    public Object groups(String issuer) throws IOException {
        return fetch(api.groups(issuer, true));
    }

    @Override
    public Object register() throws IOException {
        return fetch(api.register(Registration.sample()));
    }

    @Override
    public Object history(String issuer) throws IOException {
        return fetch(api.history(issuer, Target.SUBJECT_TYPE, Target.SUBJECT, true));
    }

    private static <T> T fetch(Call<T> call) throws IOException {
        Response<T> response = call.execute();
        if (!response.isSuccessful()) {
            throw new IOException("status " + response.code());
        }
        return Objects.requireNonNull(response.body());
    }

    @Override
    public void close() {
        PlainOkHttp.close(client);
    }
}
