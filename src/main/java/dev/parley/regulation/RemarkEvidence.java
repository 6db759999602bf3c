package dev.parley.regulation;

import java.util.Collection;
import java.util.Set;

/** What the payer's remark codes hint at; evidence for or against, never decisive (FED-EL-05, FED-RC-03). */
public final class RemarkEvidence {
    private static final Set<String> CLOSED = Set.of("N874", "N875");
    private static final Set<String> ALL_PAYER = Set.of("N863", "N868", "N873");
    private static final Set<String> STATE = Set.of("N844", "N845", "N858", "N867", "N871", "N872", "N883");
    private static final Set<String> STARTS = Set.of("N876", "N877");
    private static final Set<String> FEDERAL_BASIS = Set.of("N859", "N860", "N862", "N869", "N870");
    private static final Set<String> SERVICE = Set.of("N864", "N865", "N866");
    private static final Set<String> PROTECTED = Set.of("N830", "N878", "N879");

    private final DecisionTables tables;

    RemarkEvidence(DecisionTables tables) {
        this.tables = tables;
    }

    /** Which way the codes point. */
    public enum Signal {
        CLOSED,
        ALL_PAYER_MODEL,
        STATE,
        WAIVED,
        PAYER_SAYS_NO,
        FEDERAL,
        PROTECTED,
        NONE;

        /** Whether a person should ask why payer and facts do not agree. */
        boolean pointsAwayFrom(Regime regime) {
            return switch (this) {
                case STATE -> regime != Regime.STATE;
                case ALL_PAYER_MODEL -> regime != Regime.ALL_PAYER_MODEL;
                case FEDERAL -> regime != Regime.FEDERAL_IDR;
                case WAIVED, PAYER_SAYS_NO -> regime == Regime.FEDERAL_IDR || regime == Regime.STATE;
                case PROTECTED -> regime == Regime.DIRECT_NEGOTIATION || regime == Regime.NONE;
                case CLOSED, NONE -> false;
            };
        }
    }

    public record Hint(Signal signal, String ruleId, String because) {}

    public Hint read(Collection<String> codes) {
        DecisionTables.Hit hit = tables.ask(
                "readRemarks",
                "closed",
                any(codes, CLOSED),
                "allPayer",
                any(codes, ALL_PAYER),
                "state",
                any(codes, STATE),
                "waived",
                codes.contains("N882"),
                "payerSaysNo",
                codes.contains("N885"),
                "startsNegotiation",
                any(codes, STARTS),
                "federalBasis",
                any(codes, FEDERAL_BASIS),
                "serviceNamed",
                any(codes, SERVICE),
                "protectedOnly",
                any(codes, PROTECTED));
        return new Hint(hit.word("signal", Signal.class), hit.ruleId(), hit.because());
    }

    private static boolean any(Collection<String> codes, Set<String> of) {
        return codes.stream().anyMatch(of::contains);
    }
}
