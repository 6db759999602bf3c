package dev.parley.negotiation;

/** A right that the other side's paper asks to give up (CLM-21, CLM-22). */
public enum Right {
    APPEAL("plan appeals"),
    FEDERAL_DISPUTE("federal dispute resolution"),
    STATE_DISPUTE("the state's dispute process"),
    BALANCE_BILLING("asking the patient where the law allows it"),
    INTEREST("interest on late payment"),
    LATER_CLAIMS("claims for later corrections of this bill"),
    OTHER("other rights named in the paper");

    private final String words;

    Right(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
