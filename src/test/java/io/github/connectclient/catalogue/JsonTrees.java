package io.github.connectclient.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Compares and changes JSON trees. */
final class JsonTrees {
    private JsonTrees() {}

    /** Members of the sample that the other tree lacks or has otherwise; numbers and texts of the same digits are equal. */
    static List<String> lost(JsonNode sample, JsonNode other) {
        List<String> lost = new ArrayList<>();
        compare("", sample, other, lost);
        return lost;
    }

    private static void compare(String path, JsonNode sample, JsonNode other, List<String> lost) {
        if (sample.isObject()) {
            JsonNode target = other.isArray() && other.size() == 1 ? other.get(0) : other;
            sample.properties()
                    .forEach(member -> compare(
                            path + "/" + member.getKey(), member.getValue(), target.path(member.getKey()), lost));
        } else if (sample.isArray()) {
            for (int i = 0; i < sample.size(); i++) {
                compare(path + "/" + i, sample.get(i), other.path(i), lost);
            }
        } else if (!sample.isNull() && !sample.asText().equals(other.asText("(absent)"))) {
            lost.add(path + ": " + sample + " became " + other);
        }
    }

    /** Copies of the tree, each with one member of one object changed by the action. */
    static List<Changed> changedOneByOne(JsonNode tree, MemberChange change) {
        List<Changed> all = new ArrayList<>();
        for (String pointer : memberPointers(tree)) {
            JsonNode copy = tree.deepCopy();
            int slash = pointer.lastIndexOf('/');
            change.apply((ObjectNode) copy.at(pointer.substring(0, slash)), pointer.substring(slash + 1));
            all.add(new Changed(pointer, copy));
        }
        return all;
    }

    static void forEachObject(JsonNode tree, Consumer<ObjectNode> action) {
        tree.forEach(child -> forEachObject(child, action));
        if (tree instanceof ObjectNode object) {
            action.accept(object);
        }
    }

    private static List<String> memberPointers(JsonNode tree) {
        List<String> pointers = new ArrayList<>();
        collect("", tree, pointers);
        return pointers;
    }

    private static void collect(String path, JsonNode node, List<String> pointers) {
        if (node.isObject()) {
            node.properties().forEach(member -> {
                String pointer = path + "/" + member.getKey();
                pointers.add(pointer);
                collect(pointer, member.getValue(), pointers);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), pointers);
            }
        }
    }

    @FunctionalInterface
    interface MemberChange {
        void apply(ObjectNode object, String member);
    }

    record Changed(String pointer, JsonNode tree) {
        String member() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }

        boolean isTopLevel() {
            return pointer.lastIndexOf('/') == 0;
        }
    }
}
