package dev.parley.benchmark.disputes;

import java.math.BigDecimal;

/** One line of a public use file: how it was decided. The multiple is the prevailing offer over the QPA. */
record Determined(Outcome outcome, boolean byDefault, BigDecimal multiple, Integer days) {
    /** Whose offer was taken. */
    enum Outcome {
        PROVIDER,
        PAYER,
        SPLIT;

        /** Null for words that CMS does not use. */
        static Outcome of(String words) {
            return switch (words) {
                case "In Favor of Provider/Facility/AA Provider", "In Favor of Provider/Facility" -> PROVIDER;
                case "In Favor of Plan/Issuer", "In Favor of Health Plan/Issuer" -> PAYER;
                case "Split Decision" -> SPLIT;
                default -> null;
            };
        }
    }
}
