package io.github.connectclient.consent;

import io.github.connectclient.consent.ConsentGroups.Group;
import io.github.connectclient.internal.json.Members;
import io.github.connectclient.internal.json.Names;
import io.github.connectclient.internal.json.RecordReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads consent groups, which article pages and consent pages ask for with every view. */
final class ConsentGroupsReader implements RecordReader<ConsentGroups> {
    private static final Names CONSENT_GROUPS = Names.of("issuer", "groups");
    private static final Names GROUP = Names.of("consentGroupId", "created", "selectionOrder", "texts", "active");

    @Override
    public ConsentGroups read(Members in) throws IOException {
        String issuer = null;
        List<Group> groups = List.of();
        for (int i = 0; in.next(CONSENT_GROUPS, i); i++) {
            switch (in.name()) {
                case "issuer" -> issuer = in.text();
                case "groups" -> groups = in.list(Group.class, ConsentGroupsReader::group);
                default -> in.skip();
            }
        }
        return new ConsentGroups(issuer, groups);
    }

    private static Group group(Members in) throws IOException {
        Long consentGroupId = null;
        Instant created = null;
        Integer selectionOrder = null;
        List<ConsentLabel> texts = List.of();
        Boolean active = null;
        for (int i = 0; in.next(GROUP, i); i++) {
            switch (in.name()) {
                case "consentGroupId" -> consentGroupId = in.number();
                case "created" -> created = in.time();
                case "selectionOrder" -> selectionOrder = in.integer();
                case "texts" -> texts = in.list(ConsentLabel.class, ConsentLabels::label);
                case "active" -> active = in.flag();
                default -> in.skip();
            }
        }
        return new Group(consentGroupId, created, selectionOrder, texts, active);
    }
}
