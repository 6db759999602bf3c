package dev.parley.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnansweredContactsTest {

    /** x: nobody took it, X: the same and escalated, r: reached, i: the payer called. */
    @ParameterizedTest(name = "{0}: {1} in a row")
    @CsvSource({"x, 1", "xxx, 3", "xxr, 0", "xxrx, 1", "xxi, 0", "xxX, 0", "xxXx, 1", "rxx, 2"})
    void countsOnlyTheRunAtTheEnd(String history, int expected) {
        List<Contact> contacts = new ArrayList<>();
        history.chars().forEach(letter -> contacts.add(contact((char) letter)));
        assertThat(Contact.unanswered(contacts)).isEqualTo(expected);
    }

    private static Contact contact(char letter) {
        NewContact told = new NewContact(
                Contact.Channel.PHONE,
                letter == 'i' ? Contact.Direction.INBOUND : Contact.Direction.OUTBOUND,
                letter == 'r' || letter == 'i',
                null,
                null,
                "asked for an offer",
                null,
                null,
                null,
                null);
        Contact contact = new Contact(UUID.randomUUID(), told, LocalDate.EPOCH, "negotiator", Instant.EPOCH);
        if (letter == 'X') {
            contact.escalate();
        }
        return contact;
    }
}
