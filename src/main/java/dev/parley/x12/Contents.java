package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.remittance.NewRemittance;
import java.util.ArrayList;
import java.util.List;

/** What one transaction said until its end. */
final class Contents {
    final List<NewClaim> claims = new ArrayList<>();
    final List<ClaimAnswer> answers = new ArrayList<>();
    final List<ClaimAnswer> refusedBatches = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    NewRemittance remittance;
}
