package io.github.connectclient.consent;

import io.github.connectclient.internal.json.Members;
import io.github.connectclient.internal.json.Names;
import java.io.IOException;

/** Reads names and descriptions, which lists of consents and of groups have in common. */
final class ConsentLabels {
    private static final Names CONSENT_LABEL = Names.of("languageCode", "name", "description");

    private ConsentLabels() {}

    static ConsentLabel label(Members in) throws IOException {
        String languageCode = null;
        String name = null;
        String description = null;
        for (int i = 0; in.next(CONSENT_LABEL, i); i++) {
            switch (in.name()) {
                case "languageCode" -> languageCode = in.repeatedText();
                case "name" -> name = in.text();
                case "description" -> description = in.text();
                default -> in.skip();
            }
        }
        return new ConsentLabel(languageCode, name, description);
    }
}
