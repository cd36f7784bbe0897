package io.github.connectclient.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamWriteException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.github.connectclient.value.Unmodelled;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records with a component of type {@link Unmodelled}: it takes the members of the JSON object that the record does not
 * name, and gives them back when the record is written. Only such records are read through a tree.
 */
final class OpenRecords extends SimpleModule {
    private static final long serialVersionUID = 1L;

    OpenRecords() {
        super("connect-open-records");
        addDeserializer(Unmodelled.class, new Embedded());
        setDeserializerModifier(new Readers());
        setSerializerModifier(new Writers());
    }

    /** Whether a caller can add members by name to a value of that type, or to something within it. */
    static boolean isOpen(Type type) {
        return isOpen(type, new HashSet<>());
    }

    private static boolean isOpen(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false; // a record may hold records of its own kind
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).anyMatch(part -> isOpen(part, seen));
        }
        return type == Unmodelled.class
                || (type instanceof Class<?> c
                        && c.isRecord()
                        && Stream.of(c.getRecordComponents()).anyMatch(part -> isOpen(part.getGenericType(), seen)));
    }

    private static final class Readers extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            List<BeanPropertyDefinition> properties = description.findProperties();
            return properties.stream()
                    .filter(property -> property.getRawPrimaryType() == Unmodelled.class)
                    .findFirst()
                    .<JsonDeserializer<?>>map(rest -> new Reader(deserializer, rest.getName(), names(properties, rest)))
                    .orElse(deserializer);
        }

        private static Set<String> names(List<BeanPropertyDefinition> properties, BeanPropertyDefinition rest) {
            return properties.stream()
                    .map(BeanPropertyDefinition::getName)
                    .filter(name -> !name.equals(rest.getName()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Moves what the record does not name into the component for the rest. */
    private static final class Reader extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final String rest;
        private final transient Set<String> known;

        Reader(JsonDeserializer<?> delegate, String rest, Set<String> known) {
            super(delegate);
            this.rest = rest;
            this.known = known;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Reader(delegate, rest, known);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode tree = context.readTree(parser);
            if (tree instanceof ObjectNode object) {
                object.putPOJO(rest, takeUnknown(object));
            }
            try (JsonParser again = tree.traverse(parser.getCodec())) {
                again.nextToken();
                return _delegatee.deserialize(again, context);
            }
        }

        private Unmodelled takeUnknown(ObjectNode object) {
            Map<String, @Nullable Object> unknown = new LinkedHashMap<>();
            object.properties().forEach(member -> {
                if (!known.contains(member.getKey())) {
                    unknown.put(member.getKey(), plain(member.getValue()));
                }
            });
            object.remove(unknown.keySet());
            return Unmodelled.of(unknown);
        }

        private static @Nullable Object plain(JsonNode node) {
            if (node.isObject()) {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                node.properties().forEach(member -> map.put(member.getKey(), plain(member.getValue())));
                return map;
            }
            if (node.isArray()) {
                List<@Nullable Object> list = new ArrayList<>();
                node.forEach(item -> list.add(plain(item)));
                return list;
            }
            return scalar(node);
        }

        private static @Nullable Object scalar(JsonNode node) {
            if (node.isIntegralNumber()) {
                return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
            }
            return node.isNumber()
                    ? node.decimalValue()
                    : node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
        }
    }

    /** The rest arrives as an object that was put into the tree, never as JSON. */
    private static final class Embedded extends StdScalarDeserializer<Unmodelled> {
        private static final long serialVersionUID = 1L;

        Embedded() {
            super(Unmodelled.class);
        }

        @Override
        public Unmodelled deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return (Unmodelled) parser.getEmbeddedObject();
        }
    }

    private static final class Writers extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> properties) {
            properties.replaceAll(
                    property -> property.getType().getRawClass() == Unmodelled.class ? new Inline(property) : property);
            return properties;
        }
    }

    /** Writes the rest beside the other members. */
    private static final class Inline extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        Inline(BeanPropertyWriter base) {
            super(base);
        }

        private static void write(
                Object bean,
                Map.Entry<String, @Nullable Object> member,
                JsonGenerator generator,
                SerializerProvider provider)
                throws IOException {
            try {
                provider.defaultSerializeField(member.getKey(), member.getValue(), generator);
            } catch (StreamWriteException e) {
                throw JsonMappingException.wrapWithPath(e, bean, member.getKey()); // to name it: the record has it, too
            }
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
                throws Exception {
            if (get(bean) instanceof Unmodelled more) {
                for (Map.Entry<String, @Nullable Object> member : more.asMap().entrySet()) {
                    write(bean, member, generator, provider);
                }
            }
        }
    }
}
