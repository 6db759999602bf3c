package dev.parley.idr.portal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text that may be the number of a dispute or of a claim. */
final class NumbersNamed {
    private static final Pattern WORD =
            Pattern.compile("(?<![A-Za-z0-9-])[A-Za-z0-9][A-Za-z0-9-]{3,39}(?![A-Za-z0-9-])");
    private static final int MOST = 500;
    private static final int LONGEST = 200_000;

    private NumbersNamed() {}

    static Set<String> in(String text) {
        Set<String> named = new LinkedHashSet<>();
        Matcher words = WORD.matcher(ReadMime.shortened(text, LONGEST));
        while (named.size() < MOST && words.find()) {
            String word = words.group();
            if (word.chars().anyMatch(Character::isDigit)) {
                named.add(word);
            }
        }
        return named;
    }

    /** Whether one differs from the other by at most two letters: mistyped, not another. */
    static boolean alike(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return false;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toUpperCase(one.charAt(i - 1)) == Character.toUpperCase(other.charAt(j - 1));
                int change = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()] <= 2;
    }
}
