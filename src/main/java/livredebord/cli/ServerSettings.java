package livredebord.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import livredebord.chat.MattermostClient;
import livredebord.chat.MattermostRefused;
import livredebord.wording.Phrases;

/** The settings of the server that bite: read, changed after asking, read back. */
final class ServerSettings {

    private static final String SECTION = "ServiceSettings";
    private static final String CALLS_TO = "AllowedUntrustedInternalConnections";
    private static final String SITE = "SiteURL";

    private final MattermostClient admin;
    private final Phrases phrases;
    private final Consent consent;

    ServerSettings(MattermostClient admin, Phrases phrases, Consent consent) {
        this.admin = admin;
        this.phrases = phrases;
        this.consent = consent;
    }

    void check(Wishes wishes) {
        try {
            JsonNode found = admin.get("/api/v4/config").path(SECTION);
            change(wanted(found, wishes));
        } catch (MattermostRefused notForHim) {
            if (notForHim.status() != 403) {
                throw notForHim;
            }
            consent.warn(phrases.text("setup.settings.hidden", host(wishes), CALLS_TO));
        }
    }

    /** What differs from what we need, in the order of how much it hurts. */
    private Map<String, JsonNode> wanted(JsonNode found, Wishes wishes) {
        Map<String, JsonNode> wanted = new LinkedHashMap<>();
        for (String needed : switches(wishes)) {
            if (!found.path(needed).asBoolean()) {
                wanted.put(needed, JsonNodeFactory.instance.booleanNode(true));
            }
        }
        if (found.path(SITE).asText().isBlank()) {
            wanted.put(
                    SITE, JsonNodeFactory.instance.textNode(wishes.mattermost().toString()));
        }
        String calls = found.path(CALLS_TO).asText();
        if (OwnNetwork.holds(host(wishes)) && !mayCall(calls, host(wishes))) {
            wanted.put(CALLS_TO, JsonNodeFactory.instance.textNode((calls + " " + host(wishes)).strip()));
        }
        return wanted;
    }

    private static java.util.List<String> switches(Wishes wishes) {
        java.util.List<String> switches = new java.util.ArrayList<>(java.util.List.of(
                "EnableCommands", "EnableIncomingWebhooks", "EnablePostUsernameOverride", "EnablePostIconOverride"));
        if (!wishes.triggers().isEmpty()) {
            switches.add("EnableOutgoingWebhooks");
        }
        if (wishes.bot().isPresent()) {
            switches.add("EnableBotAccountCreation");
        }
        return switches;
    }

    private void change(Map<String, JsonNode> wanted) {
        Map<String, JsonNode> agreed = wanted.entrySet().stream()
                .filter(entry -> isAgreed(entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (agreed.isEmpty()) {
            return;
        }
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        section.setAll(agreed);
        try {
            admin.put("/api/v4/config/patch", Map.of(SECTION, section));
        } catch (MattermostRefused refused) {
            consent.warn(phrases.text("setup.settings.refused", Trouble.said(refused, phrases)));
        }
        readBack(agreed);
    }

    private boolean isAgreed(String name, JsonNode value) {
        String why = phrases.text("setup.settings." + name);
        boolean agreed = consent.to(phrases.text("setup.settings.ask", name, value.asText(), why));
        if (!agreed) {
            consent.warn(phrases.text("setup.settings.byHand", name, value.asText(), why));
        }
        return agreed;
    }

    /** A value that the server takes from its environment stays as it was, without an error. */
    private void readBack(Map<String, JsonNode> agreed) {
        JsonNode now = admin.get("/api/v4/config").path(SECTION);
        agreed.forEach((name, value) -> {
            if (now.path(name).asText().equals(value.asText())) {
                consent.tell(phrases.text("setup.settings.changed", name, value.asText()));
            } else {
                consent.warn(phrases.text(
                        "setup.settings.environment", name, value.asText(), phrases.text("setup.settings." + name)));
            }
        });
    }

    private static boolean mayCall(String list, String host) {
        return Arrays.asList(list.split("[\\s,]+")).contains(host) || OwnNetwork.isInside(host, list);
    }

    private static String host(Wishes wishes) {
        String host = wishes.ourAddressForMattermost().getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
