package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Writes a JSON tree as the XML that Connect sends to callers who did not ask for JSON: members become elements, and an
 * array repeats its element.
 */
final class Xml {
    private static final String ROOT = "response";

    private Xml() {}

    static String render(JsonNode tree) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        append(xml, ROOT, tree);
        return xml.toString();
    }

    private static void append(StringBuilder xml, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> append(xml, name, item));
            return;
        }
        xml.append('<').append(name).append('>');
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                append(xml, member.getKey(), member.getValue());
            }
        } else {
            xml.append(escaped(value.asText()));
        }
        xml.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
