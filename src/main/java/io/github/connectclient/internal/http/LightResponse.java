package io.github.connectclient.internal.http;

import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A response that costs OkHttp little to pass on. It copies the headers of each answer several times, and takes its media
 * type apart with regular expressions, for copies of the response that nobody reads. So the headers travel with the body,
 * which does not know its type. Only for successes that are not compressed: for these nobody on the way looks at a header.
 */
final class LightResponse {
    private LightResponse() {}

    static Response of(Response response) {
        if (!response.isSuccessful() || response.header("Content-Encoding") != null) {
            return response;
        }
        return new Response.Builder()
                .request(response.request())
                .protocol(response.protocol())
                .code(response.code())
                .message(response.message())
                .body(new Body(response))
                .build();
    }

    /** The headers as they came. */
    static Headers headers(Response response) {
        return response.body() instanceof Body body ? body.headers : response.headers();
    }

    private static final class Body extends ResponseBody {
        private final BufferedSource source;
        private final long length;
        private final Headers headers;

        Body(Response response) {
            this.source = response.body().source();
            this.length = response.body().contentLength();
            this.headers = response.headers();
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return length;
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }
}
