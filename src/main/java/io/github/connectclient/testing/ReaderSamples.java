package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the documented samples say of a person, told of any reader. */
final class ReaderSamples {
    private static final String NAME = """
            {"firstName": "Ola", "middleName": "Eksempel", "lastName": "Nordmann",
             "companyName": "Eksempel AS", "departmentName": "Support"}""";
    private static final String PHONE_NUMBERS = """
            [{"phoneNumber": "+4740000001", "phoneNumberType": "personal"},
             {"phoneNumber": "+4720000002", "phoneNumberType": "company"}]""";
    private static final String EXTERNAL_PROFILES = """
            {"externalProfileList": [{"source": "Vipps", "info": {
              "birthDate": 631148400000,
              "name": {"firstName": "Ola", "lastName": "Nordmann"},
              "phoneNumbers": ["+4740000001"],
              "emails": ["ola.nordmann@example.com"],
              "addresses": [
                {"addressType": "work", "streetAddress": "Eksempelveien 1",
                 "postalCode": 101, "postalPlace": "Oslo", "countryCode": "NO"},
                {"addressType": "home", "streetAddress": "Postboks 1, EKSEMPEL",
                 "postalCode": "0102", "postalPlace": "Oslo", "countryCode": "NO"},
                {"addressType": "other", "streetAddress": "Eksempelgata 2",
                 "postalCode": 103, "postalPlace": "Oslo", "countryCode": "NO"}]}}]}""";

    private ReaderSamples() {}

    /** The part of customer info that its owner may change. */
    static ObjectNode customerData(SandboxReader reader) {
        ObjectNode data = Json.object();
        data.set("name", Json.parse(NAME));
        data.set("phoneNumbers", Json.parse(PHONE_NUMBERS));
        data.set("emails", Json.parse("[]"));
        if (isEmail(reader)) {
            data.withArray("emails").add(reader.credential());
            data.put("invoiceEmailAddress", reader.credential());
        }
        return data;
    }

    static ObjectNode attachedUser(SandboxReader reader) {
        ObjectNode credential =
                credential(reader, "A_EMAIL_ADDRESS", "B_SMS_PHONE").put("verificationLevel", "Externally_verified");
        return Json.object().put("uniqueId", reader.uniqueId()).set("credentials", Json.array(List.of(credential)));
    }

    static ObjectNode profile(SandboxReader reader) {
        ObjectNode credential = credential(reader, "email", "phone").put("verificationLevel", "verificationCode");
        ObjectNode profile = Json.object().put("uniqueId", reader.uniqueId());
        profile.set("loginCredential", credential);
        profile.set("userCredentials", Json.array(List.of(credential)));
        profile.putObject("name").put("firstName", "Ola").put("lastName", "Nordmann");
        profile.set("phoneNumbers", Json.parse(PHONE_NUMBERS));
        profile.set("emails", customerData(reader).get("emails"));
        profile.putArray("externalSources").add("Vipps");
        return profile;
    }

    static JsonNode externalProfiles() {
        return Json.parse(EXTERNAL_PROFILES);
    }

    private static ObjectNode credential(SandboxReader reader, String typeOfEmail, String typeOfPhone) {
        return Json.object()
                .put("credential", reader.credential())
                .put("credentialType", isEmail(reader) ? typeOfEmail : typeOfPhone);
    }

    private static boolean isEmail(SandboxReader reader) {
        return reader.credential().contains("@");
    }
}
