package io.github.connectclient.testing;

import java.time.Instant;

/** What a new sandbox holds: the values of the documented samples. */
final class Seeds {
    static final String ISSUER = "468979834";
    static final String LANGUAGE = "nb_NO";
    static final SandboxReader READER = new SandboxReader("563457", "reader@example.com");

    private static final String WORDING = "Samtykker du til å motta eposter?";
    private static final Instant CREATED = Instant.ofEpochMilli(1560855388000L);

    private Seeds() {}

    static void plant(ConsentCatalogue catalogue) {
        long group = catalogue.addGroup(SandboxConsentGroup.of(ISSUER)
                .selectionOrder(2)
                .created(Instant.ofEpochMilli(1560851788000L))
                .named("en_GB", "Digital Communication", "Consent for digital communication")
                .named(LANGUAGE, "Digital kommunikasjon", "Samtykke for digital kommunikasjon")
                .definition());
        SandboxConsent email = email(group);
        long parent = catalogue.add(email.definition(), email.texts());
        // In the sample a consent is its own parent. Here it has a child instead, so that its events cascade.
        SandboxConsent telephone = telephone(group).childOf(parent);
        catalogue.add(telephone.definition(), telephone.texts());
    }

    static void plant(ConsentEvents events) {
        SubjectKey subject = SubjectKey.of(READER);
        events.add(subject, 1, "Selfservice", false, Instant.ofEpochMilli(1560963388000L));
        events.add(subject, 1, "Selfservice", true, Instant.ofEpochMilli(1560968512000L));
    }

    private static SandboxConsent email(long group) {
        return SandboxConsent.of(ISSUER, "editoral", "email")
                .inGroup(group)
                .selectionOrder(2)
                .created(CREATED)
                .named(LANGUAGE, "Kommunikasjon på epost", WORDING)
                .named("en_GB", "Communication on email", "Do you agree to recevice emails?")
                .formerText(
                        LANGUAGE, WORDING, Instant.ofEpochMilli(1559386588000L), Instant.ofEpochMilli(1561892188000L))
                .formerText(
                        LANGUAGE,
                        "Samtykker du til å motta epostmeldinger?",
                        Instant.ofEpochMilli(1561986769000L),
                        Instant.ofEpochMilli(1593609208000L))
                .text(LANGUAGE, WORDING, Instant.ofEpochMilli(1561932001000L));
    }

    private static SandboxConsent telephone(long group) {
        return SandboxConsent.of(ISSUER, "editoral", "telephone")
                .inGroup(group)
                .selectionOrder(3)
                .created(CREATED)
                .named(LANGUAGE, "Kommunikasjon på telefon", "Samtykker du til å bli oppringt?")
                .text(LANGUAGE, "Samtykker du til å bli oppringt?");
    }
}
