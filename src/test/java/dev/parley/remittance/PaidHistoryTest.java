package dev.parley.remittance;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.security.Tenancy;
import dev.parley.testing.CaseDriver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which payments make a history. Remittances without a claim of ours count as well: the payer allowed it all the same. */
@QuarkusTest
class PaidHistoryTest {
    /** A procedure that no other test is paid for. */
    private static final String CODE = "31500";

    @Inject
    CaseDriver driver;

    @Inject
    PaidHistory history;

    @Inject
    Tenancy tenancy;

    @Test
    void onlyPrimaryPaymentsThatStandCount() {
        receive("P1", "1", "200.00", "40.00", "160.00", "1");
        receive("P2", "19", "300.00", "0.00", "100.00", "2");
        receive("P3", "2", "210.00", "0.00", "190.00", "1"); // secondary
        receive("P4", "4", "0.00", "0.00", "400.00", "1"); // denied
        receive("P5", "1", "0.00", "50.00", "350.00", "1"); // nothing paid
        receive("P6", "1", "220.00", "0.00", "180.00", "1");
        receive("P6", "22", "-220.00", "0.00", "-180.00", "1"); // taken back
        assertThat(allowed("demo"))
                .as("200 and the patient's 40; 300 for two units")
                .containsExactly("150.00", "240.00");
        assertThat(allowed("other")).isEmpty();
    }

    private Set<String> allowed(String tenant) {
        List<PaidHistory.PaidUnit> units = tenancy.runAsParley(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> history.of(CODE, driver.today().minusDays(1), driver.today())));
        Set<String> amounts = new TreeSet<>();
        units.stream()
                .map(PaidHistory.PaidUnit::allowed)
                .map(Money::dollars)
                .forEach(dollars -> amounts.add(dollars.toPlainString()));
        return amounts;
    }

    private void receive(String control, String status, String paid, String patient, String off, String units) {
        Money charge = Money.of(paid).plus(Money.of(patient)).plus(Money.of(off));
        driver.receive(map(
                "traceNumber",
                "HISTORY-" + control + "-" + status,
                "payerId",
                "TEST1",
                "payerName",
                "Test Health Administrators",
                "receivedOn",
                driver.today().toString(),
                "totalPaid",
                Money.of(paid).dollars(),
                "claims",
                List.of(map(
                        "claimNumber",
                        aClaimNumber(),
                        "payerControlNumber",
                        "HISTORY-" + control,
                        "statusCode",
                        status,
                        "charge",
                        charge.dollars(),
                        "paid",
                        Money.of(paid).dollars(),
                        "patientResponsibility",
                        Money.of(patient).dollars(),
                        "lines",
                        List.of(line(charge, paid, patient, off, units))))));
    }

    private static Map<String, Object> line(Money charge, String paid, String patient, String off, String units) {
        return map(
                "procedureCode",
                CODE,
                "charge",
                charge.dollars(),
                "paid",
                Money.of(paid).dollars(),
                "units",
                Integer.valueOf(units),
                "adjustments",
                List.of(
                        map(
                                "group",
                                "CO",
                                "reason",
                                "45",
                                "amount",
                                Money.of(off).dollars()),
                        map(
                                "group",
                                "PR",
                                "reason",
                                "2",
                                "amount",
                                Money.of(patient).dollars())));
    }
}
