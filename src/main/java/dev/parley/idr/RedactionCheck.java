package dev.parley.idr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks in the text of papers for identifiers that no payer and no entity needs to have. */
public final class RedactionCheck {
    private static final Pattern SSN =
            Pattern.compile("(?<![\\d-])(?!000|666|9\\d\\d)\\d{3}([- .])(?!00)\\d{2}\\1(?!0000)\\d{4}(?![\\d-])");
    private static final Pattern NAMED_SSN =
            Pattern.compile("(?i)(ssn|social security)[^\\d\\n]{0,20}\\d{3}[- .]?\\d{2}[- .]?\\d{4}(?!\\d)");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");
    private static final Pattern BANK =
            Pattern.compile("(?i)(bank account|account (?:no|number)|routing)[^\\d\\n]{0,20}\\d{8,17}(?!\\d)");
    private static final Pattern PERSONAL_MAIL =
            Pattern.compile("(?i)(patient|member)[^\\n]{0,30}[\\w.+-]+@[\\w-]+\\.\\w+");

    private RedactionCheck() {}

    /** The text of a paper; empty where it is of a kind whose text cannot be read, such as a picture. */
    public static Optional<String> text(String mediaType, byte[] content) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml") || type.contains("edi")) {
            return Optional.of(new String(content, StandardCharsets.UTF_8));
        }
        if (!type.equals("application/pdf")) {
            return Optional.empty();
        }
        try (PDDocument pdf = Loader.loadPDF(content)) {
            String text = new PDFTextStripper().getText(pdf);
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Kinds of what was found; the text itself is never repeated. */
    public static List<String> identifiers(String text) {
        List<String> found = new ArrayList<>();
        if (SSN.matcher(text).find() || NAMED_SSN.matcher(text).find()) {
            found.add("something like a social security number");
        }
        if (holdsCard(text)) {
            found.add("something like a card number");
        }
        if (BANK.matcher(text).find()) {
            found.add("something like a bank account");
        }
        if (PERSONAL_MAIL.matcher(text).find()) {
            found.add("something like a patient's mail address");
        }
        return List.copyOf(found);
    }

    private static boolean holdsCard(String text) {
        Matcher digits = CARD.matcher(text);
        while (digits.find()) {
            String number = digits.group().replaceAll("\\D", "");
            if ("3456".indexOf(number.charAt(0)) >= 0
                    && number.length() >= 15
                    && number.length() <= 16
                    && luhn(number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
