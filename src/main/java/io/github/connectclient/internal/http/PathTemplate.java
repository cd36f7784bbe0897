package io.github.connectclient.internal.http;

import io.github.connectclient.internal.data.Check;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A path such as {@code /v1/customer/privacy/consents/{issuer}}, taken apart once. Each value becomes exactly one encoded
 * segment, whatever characters it holds.
 */
final class PathTemplate {
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+@:,!$&'()*=";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String text;
    private final List<Segment> segments;
    private final int variables;
    private final int literals;

    /** The address up to the first variable, made once; a template serves one base. */
    private volatile @Nullable HttpUrl beginning;

    private PathTemplate(String text, List<Segment> segments) {
        this.text = text;
        this.segments = segments;
        this.variables = (int) segments.stream().filter(Segment::isVariable).count();
        this.literals = (int) segments.stream().takeWhile(s -> !s.isVariable()).count();
    }

    private record Segment(String text, boolean isVariable) {}

    static PathTemplate parse(String text) {
        if (Check.proper("a path template", text).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a path template must not hold control characters");
        }
        if (!text.startsWith("/") || text.contains("?") || text.contains("#") || text.contains("//")) {
            throw new IllegalArgumentException(
                    "a path template starts with / and has no query, fragment or empty segment: " + text);
        }
        List<Segment> segments = new ArrayList<>();
        for (String part : text.substring(1).split("/", -1)) {
            segments.add(segment(part, text));
        }
        return new PathTemplate(text, List.copyOf(segments));
    }

    private static Segment segment(String part, String template) {
        boolean variable = part.startsWith("{") && part.endsWith("}") && part.length() > 2;
        String name = variable ? part.substring(1, part.length() - 1) : part;
        if (name.isEmpty() || name.contains("{") || name.contains("}") || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("a path template has segments such as name or {name}: " + template);
        }
        return new Segment(name, variable);
    }

    List<String> variables() {
        return segments.stream().filter(Segment::isVariable).map(Segment::text).toList();
    }

    /** The address of a call: one value for each variable, in order. */
    HttpUrl.Builder resolve(HttpUrl base, Object... values) {
        if (values.length != variables) {
            throw new IllegalArgumentException(text + " takes " + variables + " values, was given " + values.length);
        }
        HttpUrl.Builder url = beginning(base).newBuilder();
        int next = 0;
        for (int i = literals; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.isVariable) {
                Object value = Objects.requireNonNull(values[next++], segment.text);
                url.addEncodedPathSegment(encoded(Check.segment(segment.text, value.toString())));
            } else {
                url.addPathSegment(segment.text);
            }
        }
        return url;
    }

    private HttpUrl beginning(HttpUrl base) {
        HttpUrl known = beginning;
        if (known != null) {
            return known;
        }
        HttpUrl.Builder url = base.newBuilder();
        segments.subList(0, literals).forEach(segment -> url.addPathSegment(segment.text));
        HttpUrl made = url.build();
        beginning = made;
        return made;
    }

    /** Stricter than OkHttp, which lets through what servers cut off or refuse: {@code ;} and brackets. */
    private static String encoded(String value) {
        if (isPlain(value)) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length() + 8);
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(octet) >= 0) {
                text.append((char) octet);
            } else {
                text.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return text.toString();
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (PLAIN.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
