package io.github.connectclient.internal.http;

import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A body that does not know its media type. OkHttp would take that of each answer apart with regular expressions, for a copy
 * of the response that nobody reads: a twelfth of what a small call allocates.
 */
final class UntypedBody extends ResponseBody {
    private final BufferedSource source;
    private final long length;

    private UntypedBody(ResponseBody body) {
        this.source = body.source();
        this.length = body.contentLength();
    }

    static Response of(Response response) {
        return response.newBuilder().body(new UntypedBody(response.body())).build();
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
