package dev.parley.x12;

import dev.parley.money.Money;

/** Passes over a transaction that is refused for what it is; counts its claims and adds them up as far as they can be read. */
final class UnreadContent implements TransactionContent {
    private final Elements elements = new Elements(new Problems());
    private final boolean claimFile;
    private final boolean paymentFile;
    private final Total charged = new Total();
    private final Total paid = new Total();
    private int claims;

    UnreadContent(TransactionType type) {
        paymentFile = type == TransactionType.REMITTANCE;
        claimFile = type == TransactionType.PROFESSIONAL_CLAIM
                || type == TransactionType.INSTITUTIONAL_CLAIM
                || type == TransactionType.DENTAL_CLAIM;
    }

    @Override
    public void segment(Segment segment) {
        if (claimFile && segment.tag().equals("CLM")) {
            claims++;
            charged.add(elements.amount(segment, 2));
        } else if (paymentFile && segment.tag().equals("CLP")) {
            claims++;
            charged.add(elements.amount(segment, 3));
            paid.add(elements.amount(segment, 4));
        }
    }

    @Override
    public void end() {}

    @Override
    public int claims() {
        return claims;
    }

    @Override
    public Money totalCharge() {
        return claimFile || paymentFile ? charged.money() : null;
    }

    @Override
    public Money totalPaid() {
        return paymentFile ? paid.money() : null;
    }
}
