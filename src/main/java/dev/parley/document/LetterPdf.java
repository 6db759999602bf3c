package dev.parley.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A letter on paper of US size: the text as it stands, wrapped at the margin, in one embedded font. */
public final class LetterPdf {
    /** Comes with the PDF library, so that no font of the machine is looked for. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float SIZE = 10.5f;
    private static final float LEADING = 14f;
    private static final float MARGIN = 64f;
    private static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * MARGIN;
    private static final int LINES_OF_A_PAGE = (int) ((PDRectangle.LETTER.getHeight() - 2 * MARGIN) / LEADING);

    private LetterPdf() {}

    /** The characters that the font cannot print, each once; a text with none of them makes a letter. */
    public static List<String> unprintable(String text) {
        try (PDDocument pdf = new PDDocument()) {
            PDFont font = font(pdf);
            return text.codePoints()
                    .distinct()
                    .filter(point -> point != '\n' && !prints(font, point))
                    .mapToObj(Character::toString)
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] of(String title, String text) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDFont font = font(pdf);
            pdf.getDocumentInformation().setTitle(title);
            List<String> lines = wrapped(font, text);
            for (int from = 0; from < Math.max(1, lines.size()); from += LINES_OF_A_PAGE) {
                page(pdf, font, lines.subList(from, Math.min(lines.size(), from + LINES_OF_A_PAGE)));
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void page(PDDocument pdf, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(MARGIN, PDRectangle.LETTER.getHeight() - MARGIN);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static List<String> wrapped(PDFont font, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && !fits(font, longer)) {
                    lines.add(line.toString());
                    longer = word;
                }
                line.setLength(0);
                line.append(cut(font, longer, lines));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word wider than the page goes on in the next line. */
    private static String cut(PDFont font, String word, List<String> lines) throws IOException {
        String rest = word;
        while (!fits(font, rest)) {
            int end = rest.length() - 1;
            while (end > 1 && !fits(font, rest.substring(0, end))) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private static boolean fits(PDFont font, String line) throws IOException {
        return font.getStringWidth(line) / 1000 * SIZE <= WIDTH;
    }

    private static boolean prints(PDFont font, int point) {
        try {
            font.encode(Character.toString(point));
            return true;
        } catch (IllegalArgumentException noSuchGlyph) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PDFont font(PDDocument pdf) throws IOException {
        try (InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
            return PDType0Font.load(pdf, font);
        }
    }
}
