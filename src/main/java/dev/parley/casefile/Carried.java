package dev.parley.casefile;

/** Says of something that a case took over from another one where it was known first. */
final class Carried {
    private static final int LONGEST = 500;

    private Carried() {}

    static String from(CaseFile file, String evidence) {
        String text = "case " + file.caseNumber() + (evidence == null ? "" : ": " + evidence);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
