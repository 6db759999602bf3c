package dev.parley.x12;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.KeepClaimPaper;
import dev.parley.casefile.PostClaim;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.claim.Claims;
import dev.parley.document.KeepDocument;
import dev.parley.document.NewDocument;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.resubmission.Acknowledgment;
import dev.parley.resubmission.OutboundFile;
import dev.parley.resubmission.TakeAcknowledgment;
import dev.parley.x12.ClaimAnswer.Verdict;
import dev.parley.x12.ReadProblem.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Brings what front ends say of claims (277CA) and of files (999, 997, TA1) to the cases they are about. */
@ApplicationScoped
class PostAnswers {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CONTROL_NUMBER = 50;

    private final TakeAcknowledgment takeAcknowledgment;
    private final PostClaim postClaim;
    private final KeepClaimPaper papers;
    private final KeepDocument documents;
    private final Timeline timeline;
    private final Clock clock;

    PostAnswers(
            TakeAcknowledgment takeAcknowledgment,
            PostClaim postClaim,
            KeepClaimPaper papers,
            KeepDocument documents,
            Timeline timeline,
            Clock clock) {
        this.takeAcknowledgment = takeAcknowledgment;
        this.postClaim = postClaim;
        this.papers = papers;
        this.documents = documents;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Answers what could not be brought anywhere. */
    List<ReadProblem> post(Contents said) {
        List<ReadProblem> doubts = new ArrayList<>();
        said.answers.stream().map(this::post).filter(Objects::nonNull).forEach(doubts::add);
        said.refusedBatches.stream()
                .map(this::refuseBatch)
                .filter(Objects::nonNull)
                .forEach(doubts::add);
        said.receipts.stream().map(this::post).filter(Objects::nonNull).forEach(doubts::add);
        return doubts;
    }

    private ReadProblem post(ClaimAnswer answer) {
        List<Claim> claims = claims(answer);
        if (claims.isEmpty()) {
            return doubt(answer.trace(), "claim-unknown", "No claim has the number of TRN02 or REF*1K");
        }
        if (claims.size() > 1) {
            return doubt(
                    answer.trace(), "claim-ambiguous", "Several claims have the number of TRN02, none this charge");
        }
        UUID claimId = claims.get(0).id();
        Optional<UUID> caseId = PostClaim.caseOf(claimId);
        if (caseId.isPresent()) {
            return bring(answer, caseId.get());
        }
        if (answer.verdict() == Verdict.REJECTED) {
            return bring(answer, postClaim.refused(claimId));
        }
        papers.keep(claimId, paper(answer, day(answer)));
        return null;
    }

    private LocalDate day(ClaimAnswer answer) {
        return answer.on() == null ? LocalDate.now(clock) : answer.on();
    }

    private ReadProblem bring(ClaimAnswer answer, UUID caseId) {
        LocalDate on = day(answer);
        documents.keep(caseId, paper(answer, on));
        if (!CaseFile.byId(caseId).isOpen()) {
            return doubt(answer.trace(), "case-closed", "The case is closed; the answer was kept with its documents");
        }
        if (answer.verdict() == Verdict.RECEIVED) {
            timeline.add(caseId, "claim-received", "A front end has received the claim (" + answer.status() + ")");
            return null;
        }
        boolean accepted = answer.verdict() == Verdict.ACCEPTED;
        takeAcknowledgment.take(
                caseId,
                new Acknowledgment.Received(
                        accepted,
                        answer.payerControlNumber() == null
                                        || answer.payerControlNumber().length() > LONGEST_CONTROL_NUMBER
                                ? null
                                : answer.payerControlNumber(),
                        fitting("277CA " + answer.status()),
                        on));
        return null;
    }

    /** An acceptance with its date is the proof of timely filing (CLM-12). */
    private static NewDocument paper(ClaimAnswer answer, LocalDate on) {
        String kind =
                switch (answer.verdict()) {
                    case ACCEPTED -> "timely-filing-proof";
                    case REJECTED -> "claim-rejection";
                    case RECEIVED -> "claim-receipt";
                };
        return new NewDocument(
                "277CA of " + on + ".txt", kind, "text/plain", answer.excerpt().getBytes(StandardCharsets.UTF_8));
    }

    /** By our number; the charge tells repeated numbers apart. By the payer's where ours is not known. */
    private static List<Claim> claims(ClaimAnswer answer) {
        List<Claim> numbered = Claims.byNumber(answer.claimNumber());
        if (numbered.isEmpty() && answer.payerControlNumber() != null) {
            return RemittanceClaim.claimsKnownAs(List.of(answer.payerControlNumber())).values().stream()
                    .flatMap(Set::stream)
                    .flatMap(id -> Claim.byId(id).stream())
                    .toList();
        }
        List<Claim> charged = numbered.stream()
                .filter(claim -> claim.totalCharge().equals(answer.charge()))
                .limit(1) // the newest
                .toList();
        return charged.isEmpty() ? numbered : charged;
    }

    private ReadProblem refuseBatch(ClaimAnswer answer) {
        return EdiSent.byNumber(answer.claimNumber())
                .map(sent -> {
                    refuse(sent, "277CA " + answer.status());
                    return (ReadProblem) null;
                })
                .orElseGet(() -> doubt(answer.trace(), "sent-file-unknown", "No file of ours has the number of TRN02"));
    }

    private ReadProblem post(Receipt receipt) {
        String number = receipt.interchange() == null ? receipt.group() : receipt.interchange();
        Optional<EdiSent> sent = EdiSent.byNumber(number);
        if (sent.isEmpty()) {
            return doubt(receipt.at(), "sent-file-unknown", "No file of ours has this control number");
        }
        if (!receipt.accepted()) {
            refuse(sent.get(), "acknowledgment " + receipt.code() + ": " + receipt.words());
        } else if (receipt.interchange() == null && sent.get().isUnanswered()) { // a TA1 says nothing of the claim
            String words = "acknowledgment " + receipt.code();
            sent.get().answer(true, words, clock.instant());
            OutboundFile.of(sent.get().documentId())
                    .filter(OutboundFile::isUnanswered)
                    .ifPresent(file -> file.sent(words, clock.instant()));
        }
        return null;
    }

    /** What never got in was never filed: it goes out as original again (CLM-05). */
    private void refuse(EdiSent sent, String words) {
        if (!sent.isUnanswered()) {
            return;
        }
        sent.answer(false, words, clock.instant());
        OutboundFile.of(sent.documentId()).ifPresent(file -> file.answered(false, words, clock.instant()));
        if (CaseFile.byId(sent.caseId()).isOpen()) {
            takeAcknowledgment.take(
                    sent.caseId(), new Acknowledgment.Received(false, null, fitting(words), LocalDate.now(clock)));
        }
    }

    private static String fitting(String words) {
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON);
    }

    private static ReadProblem doubt(Segment at, String code, String detail) {
        return new ReadProblem(code, Severity.WARNING, at.position(), at.tag(), detail);
    }
}
