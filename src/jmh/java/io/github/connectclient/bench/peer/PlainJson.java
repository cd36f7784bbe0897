package io.github.connectclient.bench.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Jackson as its documentation has one use it: one mapper, and a reader and a writer kept for each type. */
final class PlainJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final ObjectReader GROUPS = MAPPER.readerFor(Groups.class);
    static final ObjectReader HISTORY = MAPPER.readerFor(History.class);
    static final ObjectReader REGISTERED = MAPPER.readerFor(Registered.class);
    static final ObjectWriter REGISTRATION = MAPPER.writerFor(Registration.class);

    private PlainJson() {}
}
