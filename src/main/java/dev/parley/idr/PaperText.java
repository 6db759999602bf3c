package dev.parley.idr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** What can be read of a paper, part by part, and what cannot: pictures, and formats nobody here knows. */
record PaperText(List<Part> parts, List<String> unreadable) {
    private static final int MOST_BYTES = 40_000_000;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** A page, or the whole where there are none. */
    record Part(String place, String text) {}

    static PaperText of(String mediaType, byte[] content) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.equals("text/html")) {
            return whole(html(new String(content, StandardCharsets.UTF_8)));
        }
        if (type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml")) {
            return whole(new String(content, StandardCharsets.UTF_8));
        }
        try {
            return switch (type) {
                case "application/pdf" -> pdf(content);
                case WORD -> word(content);
                default -> unreadable("is of a kind that cannot be read: " + type);
            };
        } catch (IOException | XMLStreamException broken) {
            return unreadable("cannot be opened");
        }
    }

    private static PaperText whole(String text) {
        return text.isBlank() ? unreadable("is empty") : new PaperText(List.of(new Part("text", text)), List.of());
    }

    private static PaperText unreadable(String because) {
        return new PaperText(List.of(), List.of(because));
    }

    private static PaperText pdf(byte[] content) throws IOException {
        List<Part> parts = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(content)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf);
                if (!text.isBlank()) {
                    parts.add(new Part("page " + page, text));
                }
                if (text.isBlank() || holdsPicture(pdf.getPage(page - 1))) {
                    unreadable.add(
                            text.isBlank() ? "page " + page + " holds no text" : "page " + page + " holds a picture");
                }
            }
        }
        return new PaperText(List.copyOf(parts), List.copyOf(unreadable));
    }

    private static boolean holdsPicture(PDPage page) {
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }

    /** The texts of a Word file: body, headers, footers, notes and comments; cells end in tabs. */
    private static PaperText word(byte[] content) throws IOException, XMLStreamException {
        List<Part> parts = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("word/media/") || name.startsWith("word/embeddings/")) {
                    unreadable.add("holds a picture or another file: " + name.substring("word/".length()));
                } else if (name.matches("word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml")) {
                    byte[] xml = zip.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 8));
                    left -= xml.length;
                    if (left <= 0) {
                        return unreadable("is too large to be read");
                    }
                    String text = wordText(new ByteArrayInputStream(xml));
                    if (!text.isBlank()) {
                        parts.add(new Part(name.replaceAll("word/|\\.xml", ""), text));
                    }
                }
            }
        }
        if (parts.isEmpty() && unreadable.isEmpty()) {
            unreadable.add("holds no text");
        }
        return new PaperText(List.copyOf(parts), List.copyOf(unreadable));
    }

    private static String wordText(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = reader.getLocalName().equals("t")
                            || reader.getLocalName().equals("delText");
                    if (reader.getLocalName().equals("tab")) {
                        text.append('\t');
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    switch (reader.getLocalName()) {
                        case "tc" -> endCell(text);
                        case "p", "tr", "br" -> text.append('\n');
                        default -> {}
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    /** The paragraph of a cell has just ended its line; cells of a row stay on one. */
    private static void endCell(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
        }
        text.append('\t');
    }

    private static String html(String source) {
        return source.replaceAll("(?is)<(script|style)\\b.*?</\\1>", "")
                .replaceAll("(?i)</t[dh]>", "\t")
                .replaceAll("(?i)</(p|div|tr|li|h\\d|table)>|<br\\s*/?>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ")
                .replace("&#160;", " ")
                .replace("&dollar;", "$")
                .replace("&#36;", "$")
                .replace("&amp;", "&");
    }
}
