package dev.parley.negotiation;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;

import dev.parley.testing.CaseDriver;
import java.time.LocalDate;

/** Cases in open negotiation, for tests: an emergency visit of 1,850.00 paid 310.00 and 90.00 by the patient. */
final class Talks {
    private Talks() {}

    /** A case whose notice went out on that day with an offer of 1,500.00. */
    static String begun(CaseDriver driver, LocalDate on) {
        driver.on(on);
        String number = aClaimNumber();
        String caseId = driver.post(anEmergencyClaim(number, on.minusDays(40)), aLowPayment(number, on));
        driver.complete(caseId, "reviewCase", map("path", "negotiate", "reason", "paid below the QPA"));
        driver.complete(
                caseId,
                "prepareNotice",
                map(
                        "sentOn",
                        on.toString(),
                        "channel",
                        "MAIL",
                        "recipient",
                        "Test Health Administrators, Austin",
                        "offerTotal",
                        1500.00,
                        "contact",
                        map("name", "N. Negotiator", "phone", "555-0100")));
        return caseId;
    }
}
