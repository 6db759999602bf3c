package dev.parley.outreach;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.parley.http.Refusal;
import dev.parley.money.Money;
import dev.parley.outreach.PreparedNotice.Contact;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeRulesTest {
    private static final LocalDate REMITTANCE = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 14);
    private static final Money BILLED = Money.of("4000");
    private static final Contact DESK = new Contact("Negotiation desk", "desk@example.org", null);

    private final NoticeWindow window = new NoticeWindow(REMITTANCE, LAST_DAY);

    @ParameterizedTest(name = "sent {0}, told {1}, extension {2}: {3}")
    @CsvSource({
        "2026-09-01, 2026-09-01, , ",
        "2026-10-14, 2026-10-14, , ",
        "2026-09-02, 2026-09-20, , ",
        "2026-08-31, 2026-09-20, , invalid-fields",
        "2026-09-21, 2026-09-20, , invalid-fields",
        "2026-10-15, 2026-10-15, , notice-window-closed",
        "2026-10-15, 2026-10-15, 'Notice of 2026-10-01', "
    })
    void admitsOnlyDaysInsideTheWindow(LocalDate sentOn, LocalDate today, String extension, String refusal) {
        PreparedNotice notice = notice(sentOn, "2200", DESK, null, extension);
        if (refusal == null) {
            assertThatCode(() -> window.admit(notice, today)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> window.admit(notice, today))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::code)
                    .isEqualTo(refusal);
        }
    }

    @Test
    void aNoticeThatCameBackIsNoDayOne() {
        PreparedNotice bounced = new PreparedNotice(
                REMITTANCE,
                Notice.Channel.EMAIL,
                "idr@payer.example",
                Money.of("2200"),
                DESK,
                null,
                Notice.Delivery.BOUNCED,
                null,
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> window.admit(bounced, REMITTANCE)).hasMessageContaining("FED-ON-07");
    }

    @Test
    void isGivenUpOnlyAfterItsWindow() {
        assertThatThrownBy(() -> window.requirePast(LAST_DAY)).hasMessageContaining("2026-10-14");
        assertThatCode(() -> window.requirePast(LAST_DAY.plusDays(1))).doesNotThrowAnyException();
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        PreparedNotice empty = PreparedNotice.unsaid();
        assertThatThrownBy(() -> empty.requireComplete(BILLED, false, LAST_DAY))
                .extracting(refused -> pointers((Refusal) refused))
                .asString()
                .contains("/sentOn", "/channel", "/recipient", "/offerTotal", "/planName", "/contact");
    }

    @ParameterizedTest(name = "{0} offered, contact phone {1}, evidence {2}: {3}")
    @CsvSource({
        "2200, 555-0100, fax report, ",
        "4000, 555-0100, fax report, ",
        "4000.01, 555-0100, fax report, /offerTotal",
        "0, 555-0100, fax report, /offerTotal",
        "2200, , fax report, /contact",
        "2200, 555-0100, , /evidence"
    })
    void asksForWhatALaterDisputeWouldAsk(String offer, String phone, String evidence, String pointer) {
        PreparedNotice notice = notice(REMITTANCE, offer, new Contact("Desk", null, phone), evidence, null);
        if (pointer == null) {
            assertThatCode(() -> notice.requireComplete(BILLED, true, LAST_DAY)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> notice.requireComplete(BILLED, true, LAST_DAY))
                    .extracting(refused -> pointers((Refusal) refused))
                    .isEqualTo("[" + pointer + "]");
        }
    }

    private static PreparedNotice notice(
            LocalDate sentOn, String offer, Contact contact, String evidence, String extension) {
        return new PreparedNotice(
                sentOn,
                Notice.Channel.FAX,
                "+1 555 0101",
                Money.of(offer),
                contact,
                null,
                null,
                evidence,
                extension,
                null,
                null,
                null);
    }

    private static String pointers(Refusal refused) {
        return refused.errors().stream().map(error -> error.pointer()).toList().toString();
    }
}
