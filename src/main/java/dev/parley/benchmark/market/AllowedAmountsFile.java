package dev.parley.benchmark.market;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.benchmark.release.ImportRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** What a plan allowed out of network, beside what was billed. Fewer than twenty claims are left out by the plan. */
final class AllowedAmountsFile extends PlanFile {
    private int items;

    AllowedAmountsFile(ImportRequest asked) {
        super(asked);
    }

    @Override
    String content() {
        return "out_of_network";
    }

    @Override
    void field(String name, JsonParser json) throws IOException {
        if (!name.equals(content()) || json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items++;
            JsonNode item = json.readValueAsTree(); // a procedure out of network is small
            if (isAsked(item.path("billing_code").asText())) {
                item.path("allowed_amounts").forEach(allowed -> allowed(item, allowed));
            }
        }
    }

    @Override
    void end() {}

    private void allowed(JsonNode item, JsonNode allowed) {
        allowed.path("payments")
                .forEach(payment -> payment.path("providers").forEach(paid -> payment(item, allowed, payment, paid)));
    }

    private void payment(JsonNode item, JsonNode allowed, JsonNode payment, JsonNode paid) {
        ObjectNode group = ((ObjectNode) paid.deepCopy()).set("tin", allowed.path("tin"));
        Optional<ProviderGroup> asked = ProviderGroup.read(group, asked());
        if (asked.isEmpty()) {
            return;
        }
        BigDecimal amount = price(payment.path("allowed_amount"), items, "allowed_amount");
        BigDecimal billed = price(paid.path("billed_charge"), items, "billed_charge");
        if (amount != null && billed != null) {
            keep(new PublishedRate(
                    PublishedRate.Measure.DOLLARS,
                    "ffs",
                    PublishedRate.OUT_OF_NETWORK,
                    shortened(item.path("billing_code_type"), 20),
                    item.path("billing_code").asText(),
                    joined(payment.path("billing_code_modifier")),
                    asked.get().tinType(),
                    asked.get().tin(),
                    asked.get().npis(),
                    shortened(allowed.path("billing_class"), 20),
                    shortened(allowed.path("setting"), 20),
                    joined(allowed.path("service_code")),
                    amount,
                    billed,
                    null));
        }
    }
}
