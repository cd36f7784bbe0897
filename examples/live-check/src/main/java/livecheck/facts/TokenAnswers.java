package livecheck.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livecheck.verdict.Bodies;
import livecheck.wire.Seen;

/** What the answers of the token endpoint look like. They hold nothing but secrets: only known names and plain figures are told. */
public final class TokenAnswers {
    private static final Set<String> MEMBERS =
            Set.of("access_token", "token_type", "expires_in", "refresh_token", "scope", "id_token", "jti");

    /** 30 days; a larger number may be anything. */
    private static final long LONGEST = 2_592_000;

    private TokenAnswers() {}

    /** What a successful answer tells; empty for others. */
    public static Map<String, String> of(Seen seen) {
        JsonNode json = Bodies.json(seen);
        Map<String, String> facts = new LinkedHashMap<>();
        if (seen.status() != 200 || json == null || !json.isObject()) {
            return facts;
        }
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(name -> names.add(MEMBERS.contains(name) ? name : "(another)"));
        facts.put("members", String.join(", ", names));
        String type = json.path("token_type").asText("");
        if (type.equalsIgnoreCase("bearer")) {
            facts.put("token_type", "written " + type);
        }
        long lifetime = json.path("expires_in").asLong(-1);
        if (lifetime >= 0) {
            facts.put("access token is good for", lifetime <= LONGEST ? lifetime + " s" : "more than 30 days");
        }
        return facts;
    }
}
