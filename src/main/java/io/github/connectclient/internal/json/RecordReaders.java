package io.github.connectclient.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** Has records that say so in {@link ReadBy} read by their own readers. */
final class RecordReaders extends SimpleModule {
    private static final long serialVersionUID = 1L;

    RecordReaders() {
        super("connect-record-readers");
        setDeserializers(new Own());
    }

    private static final class Own extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            ReadBy own = type.getRawClass().getAnnotation(ReadBy.class);
            return own == null ? null : new Deserializer<>(type.getRawClass(), reader(own.value()));
        }

        private static RecordReader<?> reader(Class<? extends RecordReader<?>> type) {
            try {
                Constructor<? extends RecordReader<?>> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                return constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " needs a constructor without arguments", e);
            }
        }
    }

    private static final class Deserializer<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient RecordReader<? extends T> reader;

        Deserializer(Class<?> type, RecordReader<? extends T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Members(parser, context).object(handledType(), reader);
        }
    }
}
