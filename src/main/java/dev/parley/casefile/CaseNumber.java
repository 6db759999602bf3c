package dev.parley.casefile;

import java.util.UUID;

/** A short name for a case that can be read over the phone: base 32 without the letters that look like digits. */
final class CaseNumber {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private CaseNumber() {}

    static String of(UUID id) {
        long random = id.getLeastSignificantBits();
        StringBuilder number = new StringBuilder("C-");
        for (int i = 0; i < LENGTH; i++) {
            number.append(DIGITS.charAt((int) (random & 31)));
            random >>>= 5;
        }
        return number.toString();
    }
}
