package io.github.connectclient.internal.json;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import io.github.connectclient.internal.data.Check;
import java.io.IOException;

/** Refuses half of a surrogate pair, which Jackson writes as an escape that no receiver can make a character of. */
final class ProperText extends JsonGeneratorDelegate {
    ProperText(JsonGenerator generator) {
        super(generator, false);
    }

    @Override
    public void writeString(String text) throws IOException {
        check(text);
        super.writeString(text);
    }

    @Override
    public void writeString(char[] text, int offset, int length) throws IOException {
        check(new String(text, offset, length));
        super.writeString(text, offset, length);
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        check(name);
        super.writeFieldName(name);
    }

    @Override
    public void writeFieldName(SerializableString name) throws IOException {
        check(name.getValue());
        super.writeFieldName(name);
    }

    private void check(CharSequence text) throws JsonGenerationException {
        if (!Check.isProper(text)) {
            throw new JsonGenerationException("half of a surrogate pair", this);
        }
    }
}
