package livecheck.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts at hand. What was given stays; of what is found the first counts. Personal: it stays in memory and has no text. */
public final class Known {
    private final Map<Fact, String> values = new EnumMap<>(Fact.class);

    /** Takes a fact that was given. */
    public void give(Fact fact, String value) {
        if (value != null && !value.isBlank()) {
            if (fact.isNumber() && !value.strip().matches("\\d{1,18}")) {
                throw new IllegalArgumentException(fact.variable() + " must be a number of at most 18 digits");
            }
            values.put(fact, value.strip());
        }
    }

    /** Takes a fact that was found in an answer, unless there is one already. */
    public void find(Fact fact, Object value) {
        String text = value == null ? "" : value.toString().strip();
        if (!text.isEmpty() && (!fact.isNumber() || text.matches("\\d{1,18}"))) {
            values.putIfAbsent(fact, text);
        }
    }

    public Set<Fact> missing(Set<Fact> needs) {
        return needs.stream().filter(need -> value(need).isEmpty()).collect(Collectors.toSet());
    }

    public String text(Fact fact) {
        return value(fact).orElseThrow(() -> new IllegalStateException(fact + " is not known"));
    }

    public long number(Fact fact) {
        return Long.parseLong(text(fact));
    }

    private Optional<String> value(Fact fact) {
        String value = values.get(fact);
        if (value != null) {
            return Optional.of(value);
        }
        return switch (fact) {
            case READERS_PRODUCT -> Optional.ofNullable(values.get(Fact.PRODUCT));
            case CUSTOMER_NUMBER -> Optional.ofNullable(values.get(Fact.READERS_NUMBER));
            case ORDER_ID -> Optional.ofNullable(values.get(Fact.READERS_ORDER));
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "Known" + values.keySet();
    }
}
