package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.security.Tenancy;
import dev.parley.testing.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Imported figures take the place of the shipped ones when a newer quarter is there as a whole, and for that tenant only. */
@QuarkusTest
class OutcomesInForceTest {
    private static final DisputeOutcomes SHIPPED = DisputeOutcomes.load();

    @Inject
    OutcomesInForce outcomes;

    @Inject
    Tenancy tenancy;

    @Test
    void aNewerQuarterCountsOnceItIsWhole() {
        importFile(
                "idr-outcomes",
                "Metric,OON_NonEmergency,Air_Ambulance,Total,Quarter\n"
                        + "Total Payment Determinations Made,1000,100,1100,2025Q4\n"
                        + "\"the Provider, Facility, or Air Ambulance Provider is the Prevailing Party\",900,70,970,2025Q4\n"
                        + "the Health Plan or Issuer is the Prevailing Party,99,30,129,2025Q4\n"
                        + "Resulting in Split Decisions,1,0,1,2025Q4\n");
        importFile(
                "idr-by-specialty",
                "CPT_Range,Specialty,Median_Prevailing_Offer_Pct_QPA,Total_Payment_Determinations,"
                        + "Total_Items_or_Services,Quarter\n"
                        + "99281 - 99288,Emergency Department Services,2.80,500,600,2025Q4\n");
        assertThat(now("other")).isEqualTo(SHIPPED);

        importFile(
                "idr-by-qpa-band",
                "QPA_Range,Median_Prevailing_Offer_Pct_QPA,Total_Payment_Determinations,Total_Items_or_Services,Quarter\n"
                        + "<$100,5.00,10,10,2025Q4\n$100 - $500,4.00,10,10,2025Q4\n\"$500 - $1,000\",3.00,10,10,2025Q4\n"
                        + "\"$1,000 - $5,000\",2.50,10,10,2025Q4\n\"$5,000 - 10,000\",2.00,10,10,2025Q4\n"
                        + "\">=$10,000\",1.50,10,10,2025Q4\n");
        DisputeOutcomes now = now("other");
        assertThat(now.period()).isEqualTo("2025Q4");
        assertThat(now.dataUntil()).isEqualTo("2025-12-31");
        assertThat(now.providerWins().value()).isEqualByComparingTo("0.90");
        assertThat(now.providerWinsAirAmbulance().value()).isEqualByComparingTo("0.70");
        assertThat(now.groupOf("99285").orElseThrow().percent()).isEqualTo(280);
        assertThat(now.groupOf("A0431").orElseThrow().airAmbulance()).isTrue();
        assertThat(now.bandOf(dev.parley.money.Money.of("600")).percent()).isEqualTo(300);
        assertThat(now.collected().note()).contains("As of 2025-06-30");
        assertThat(now("demo")).isEqualTo(SHIPPED);

        Api.as("auditor@other")
                .get("/benchmarks/releases?kind=idr-outcomes")
                .then()
                .body("items[0].release", equalTo("2025Q4"))
                .body("items[0].source", containsString("CMS"));
    }

    private DisputeOutcomes now(String tenant) {
        return tenancy.runAsParley(
                tenant, () -> QuarkusTransaction.requiringNew().call(outcomes::now));
    }

    private static void importFile(String kind, String table) {
        Api.as("admin@other")
                .contentType("text/csv")
                .body(table)
                .post("/benchmarks/imports?kind=" + kind)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ADDED"));
    }
}
