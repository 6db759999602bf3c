package dev.parley.benchmark.market;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReleaseRefused;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In-network rates. Groups stand beside the rates, or once in the file under a number that the rates name. */
final class InNetworkFile extends PlanFile {
    /** Rates before their procedure's code have to be held; no true file does that with many. */
    private static final int MOST_HELD = 10_000;

    private final Map<String, List<ProviderGroup>> references = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean referencesRead;
    private int elsewhere;
    private int items;

    InNetworkFile(ImportRequest asked) {
        super(asked);
    }

    /** What a procedure's object says beside its rates. */
    private record Item(int number, String arrangement, String codeType, String code) {}

    /** Rates whose groups may be told later in the file. */
    private record Waiting(Item item, JsonNode rate) {}

    @Override
    String content() {
        return "in_network";
    }

    @Override
    void field(String name, JsonParser json) throws IOException {
        boolean list = json.currentToken() == JsonToken.START_ARRAY;
        if (list && name.equals("provider_references")) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                reference(json.readValueAsTree());
            }
            referencesRead = true;
        } else if (list && name.equals(content())) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items++;
                item(json);
            }
        } else {
            json.skipChildren();
        }
    }

    private void reference(JsonNode reference) {
        List<ProviderGroup> groups = groups(reference);
        if (reference.has("location")) {
            elsewhere++;
        } else if (!groups.isEmpty()) {
            references.put(reference.path("provider_group_id").asText(), groups);
        }
    }

    private List<ProviderGroup> groups(JsonNode holder) {
        List<ProviderGroup> groups = new ArrayList<>();
        holder.path("provider_groups")
                .forEach(group -> ProviderGroup.read(group, asked()).ifPresent(groups::add));
        return groups;
    }

    private void item(JsonParser json) throws IOException {
        String arrangement = "";
        String codeType = "";
        String code = null;
        List<JsonNode> held = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "negotiation_arrangement" -> arrangement = json.getValueAsString("");
                case "billing_code_type" -> codeType = json.getValueAsString("");
                case "billing_code" -> code = json.getValueAsString("");
                case "negotiated_rates" -> rates(json, code, held);
                default -> json.skipChildren();
            }
        }
        if (code != null && isAsked(code)) {
            Item item = new Item(items, arrangement, codeType, code);
            held.forEach(rate -> waiting.add(new Waiting(item, rate)));
        }
    }

    private void rates(JsonParser json, String code, List<JsonNode> held) throws IOException {
        if (code != null && !isAsked(code) || json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonNode rate = json.readValueAsTree();
            boolean mayBeTold = !referencesRead && rate.has("provider_references");
            if (mayBeTold || !groupsOf(rate).isEmpty()) {
                held.add(rate);
            }
            if (code == null && held.size() > MOST_HELD) {
                throw ReleaseRefused.layout("Rates of item " + items + " stand before its billing_code");
            }
        }
    }

    private List<ProviderGroup> groupsOf(JsonNode rate) {
        List<ProviderGroup> groups = groups(rate);
        rate.path("provider_references")
                .forEach(number -> groups.addAll(references.getOrDefault(number.asText(), List.of())));
        return groups;
    }

    @Override
    void end() {
        waiting.forEach(one -> groupsOf(one.rate())
                .forEach(group ->
                        one.rate().path("negotiated_prices").forEach(price -> keep(one.item(), group, price))));
        if (elsewhere > 0) {
            note(elsewhere + " groups of providers lie in other files and were not read");
        }
    }

    private void keep(Item item, ProviderGroup group, JsonNode price) {
        String type = shortened(price.path("negotiated_type"), 30);
        BigDecimal rate = price(price.path("negotiated_rate"), item.number(), "negotiated_rate");
        LocalDate expires = expiry(price.path("expiration_date"), item.number());
        if (rate != null) {
            keep(new PublishedRate(
                    PublishedRate.measure(type),
                    item.arrangement(),
                    type,
                    item.codeType(),
                    item.code(),
                    joined(price.path("billing_code_modifier")),
                    group.tinType(),
                    group.tin(),
                    group.npis(),
                    shortened(price.path("billing_class"), 20),
                    shortened(price.path("setting"), 20),
                    joined(price.path("service_code")),
                    rate,
                    null,
                    expires));
        }
    }
}
