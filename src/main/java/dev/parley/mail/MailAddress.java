package dev.parley.mail;

import java.util.regex.Pattern;

/** What counts as one plain e-mail address (RFC 5321): no display name, no list, nothing that could become another header. */
public final class MailAddress {
    public static final int LONGEST = 200;

    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ONE =
            Pattern.compile(WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")+");
    private static final int LONGEST_MAILBOX = 64;

    private MailAddress() {}

    public static boolean isOne(String text) {
        return text != null
                && text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_MAILBOX
                && ONE.matcher(text).matches();
    }
}
