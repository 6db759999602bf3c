package dev.parley.party;

import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps the book of payers' contacts: added, corrected, retired, and put aside when mail to them comes back. */
@ApplicationScoped
public class KeepContacts {
    private final DeskWork desk;
    private final CurrentUser user;
    private final Clock clock;

    KeepContacts(DeskWork desk, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public PayerContact add(UUID payerId, NewPayerContact told) {
        known(payerId);
        told.requireUsable(clock);
        refuseBounced(told, null);
        PayerContact contact = new PayerContact(payerId, told, user.name(), clock.instant());
        contact.persist();
        return contact;
    }

    @Transactional
    public PayerContact correct(UUID payerId, UUID contactId, String ifMatch, NewPayerContact told) {
        known(payerId);
        PayerContact contact = PayerContact.byId(payerId, contactId);
        ETag.check(ifMatch, contact.version());
        told.requireUsable(clock);
        refuseBounced(told, contact);
        contact.read(told);
        desk.drop(contactId);
        PayerContact.flush();
        return contact;
    }

    @Transactional
    public PayerContact retire(UUID payerId, UUID contactId, String ifMatch) {
        known(payerId);
        PayerContact contact = PayerContact.byId(payerId, contactId);
        ETag.check(ifMatch, contact.version());
        contact.retire();
        desk.drop(contactId);
        PayerContact.flush();
        return contact;
    }

    @Transactional
    public PayerContact bounced(UUID payerId, UUID contactId, String detail) {
        Payer payer = known(payerId);
        PayerContact contact = PayerContact.byId(payerId, contactId);
        putAside(payer, contact, detail);
        PayerContact.flush();
        return contact;
    }

    /** Mail to this address came back: every contact that has it is put aside. */
    @Transactional
    public void bounced(String email, String detail) {
        PayerContact.withEmail(email).forEach(contact -> putAside(known(contact.payerId()), contact, detail));
    }

    private void putAside(Payer payer, PayerContact contact, String detail) {
        if (contact.state() != PayerContact.State.ACTIVE) {
            return;
        }
        contact.bounce(detail, clock.instant());
        desk.open(new DeskWork.DeskTask(
                ReplaceContactForm.KIND,
                "Find another contact at " + payer.name() + ": what was sent to the one we have came back",
                Role.NEGOTIATOR,
                contact.id(),
                null,
                BigDecimal.ZERO.setScale(2),
                payer.id(),
                payer.name(),
                null));
    }

    private static void refuseBounced(NewPayerContact told, PayerContact except) {
        if (told.email() == null) {
            return;
        }
        List<PayerContact> same = PayerContact.withEmail(told.email());
        same.stream().filter(one -> one.view().bouncedAt() != null).findFirst().ifPresent(one -> {
            throw new InvalidFields("/email", "came back on " + one.view().bouncedAt() + " and is not used again");
        });
        same.stream()
                .filter(one -> one != except && one.state() == PayerContact.State.ACTIVE && one.role() == told.role())
                .findFirst()
                .ifPresent(one -> {
                    throw new InvalidFields("/email", "is in the book already, for the role " + told.role());
                });
    }

    /** Takes up where notices go when a claim names it; the claim's paper is its provenance (FED-IP-04, item 5). */
    public void learn(Payer payer, String email, String provenance) {
        if (!payer.learn(email) || !PayerContact.withEmail(email).isEmpty()) {
            return;
        }
        NewPayerContact told = new NewPayerContact(
                PayerContact.Role.NEGOTIATION,
                null,
                null,
                email,
                null,
                null,
                null,
                null,
                provenance,
                LocalDate.now(clock));
        new PayerContact(payer.id(), told, user.name(), clock.instant()).persist();
    }

    private static Payer known(UUID payerId) {
        return Payer.<Payer>findByIdOptional(payerId).orElseThrow(() -> new NotFound("payer", payerId));
    }
}
