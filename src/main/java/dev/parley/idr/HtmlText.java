package dev.parley.idr;

import dev.parley.idr.PaperText.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a page; cells end in tabs. What a browser would draw or run is said to be unreadable. */
final class HtmlText {
    private static final Pattern DRAWN =
            Pattern.compile("(?i)<(img|svg|picture|object|embed|iframe|frame|video|canvas|image|script|base|link)\\b"
                    + "|url\\s*\\(|\\bbackground\\s*=|\\bcontent\\s*:");

    /** Attributes that a reader gets to see. */
    private static final Pattern SHOWN = Pattern.compile(
            "(?i)\\b(?:value|alt|title|placeholder|label|summary)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+)");

    private static final Pattern REFERENCE = Pattern.compile("&(#[xX]?)?(\\w{1,8});");

    private static final Map<String, String> NAMED = Map.of(
            "nbsp", " ", "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "ndash", "-", "mdash", "-",
            "rsquo", "'", "sect", "§");

    private HtmlText() {}

    static PaperText of(String source) {
        List<String> unreadable = new ArrayList<>();
        if (DRAWN.matcher(source).find()) {
            unreadable.add("holds a picture, a program or another page");
        }
        StringBuilder text = new StringBuilder(source.replaceAll("(?is)<(script|style)\\b.*?(</\\1\\s*>|\\z)", "")
                .replaceAll("(?i)</t[dh]>", "\t")
                .replaceAll("(?i)</(p|div|tr|h\\d|li)>|<br\\s*/?>", "\n")
                .replaceAll("<[^<>]*+>", ""));
        Matcher shown = SHOWN.matcher(source);
        while (shown.find()) {
            text.append('\n').append(shown.group(1));
        }
        String plain = REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(sign(found)));
        if (plain.isBlank() && unreadable.isEmpty()) {
            unreadable.add("is empty");
        }
        if (REFERENCE.matcher(plain).find()) {
            unreadable.add("holds signs that are not known here");
        }
        return new PaperText(plain.isBlank() ? List.of() : List.of(new Part("text", plain)), unreadable);
    }

    /** As it was where it is not known. */
    private static String sign(MatchResult found) {
        if (found.group(1) == null) {
            return NAMED.getOrDefault(found.group(2), found.group());
        }
        try {
            return Character.toString(
                    Integer.parseInt(found.group(2), found.group(1).length() == 1 ? 10 : 16));
        } catch (IllegalArgumentException noSign) {
            return found.group();
        }
    }
}
