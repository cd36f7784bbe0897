package io.github.connectclient.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A path whose variable segments are written in braces: {@code /v1/customer/privacy/{enterpriseCode}}.
 *
 * @param text the template as written
 */
record PathTemplate(String text) {
    /** The values of the variables by name, or null when the path is not of this form. */
    @Nullable
    Map<String, String> match(List<String> path) {
        List<String> segments = segments();
        if (segments.size() != path.size()) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            if (isVariable(segment) && !path.get(i).isEmpty()) {
                values.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return null;
            }
        }
        return values;
    }

    /** Sorts templates that match the same path: at the first difference the literal segment comes before the variable. */
    String precedence() {
        StringBuilder kinds = new StringBuilder();
        segments().forEach(segment -> kinds.append(isVariable(segment) ? 'V' : 'L'));
        return kinds.toString();
    }

    private List<String> segments() {
        return List.of(text.substring(1).split("/", -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
