package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes recruitments: checks their form, acknowledges them, and keeps nothing. Thread-safe. */
final class RecruitmentSection implements Section {
    private static final int CODE = 12;

    @Override
    public void addTo(Routes routes) {
        routes.post("/v1/client/recruitment", RecruitmentSection::register);
    }

    private static JsonNode register(ApiCall call) {
        JsonBody body = call.body();
        body.requiredText("product", CODE);
        body.requiredText("campaign", CODE);
        body.requiredObject("recruiter");
        body.objects("recruitmentPremiumPreferences");
        body.requiredObjects("recruitments");
        return Json.object().put("status", "ok");
    }
}
