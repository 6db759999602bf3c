package dev.parley.idr;

import dev.parley.idr.PaperText.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a Word file: body, headers, footers, notes, comments, charts and properties; cells end in tabs. */
final class WordText {
    private static final Pattern RUNS =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml");
    private static final Pattern DRAWN = Pattern.compile("word/(charts|diagrams)/[^/]*\\.xml");
    private static final Set<String> DRAWN_TEXT = Set.of("t", "v");

    private static final Pattern WITHOUT_TEXT = Pattern.compile("\\[content_types]\\.xml|.*\\.rels|docprops/app\\.xml"
            + "|customxml/itemprops\\d+\\.xml|word/(theme|fonts|_rels)/.*"
            + "|word/(styles|styleswitheffects|settings|websettings|fonttable|numbering|people"
            + "|comments(ids|extended|extensible))\\.xml");

    private WordText() {}

    static PaperText of(byte[] content) throws IOException, XMLStreamException {
        List<Part> parts = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : OfficeParts.of(content).byName().entrySet()) {
            String name = part.getKey();
            String place = name.replaceAll("^word/|\\.xml$", "");
            if (RUNS.matcher(name).matches()) {
                add(parts, place, runs(part.getValue()));
            } else if (OfficeParts.BOUND.matcher(name).matches()) {
                add(parts, place, String.join("\n", OfficeParts.allTexts(part.getValue())));
            } else if (DRAWN.matcher(name).matches()) {
                add(parts, place, String.join("\n", OfficeParts.texts(part.getValue(), DRAWN_TEXT, Set.of())));
            } else if (!WITHOUT_TEXT.matcher(name).matches()) {
                unreadable.add("holds a picture or another file: " + place);
            }
            if (name.equals("word/numbering.xml")) {
                add(parts, place, labels(part.getValue()));
            }
            if (name.endsWith(".rels") && OfficeParts.linksPicture(part.getValue())) {
                unreadable.add("shows what lies elsewhere");
            }
        }
        if (parts.isEmpty() && unreadable.isEmpty()) {
            unreadable.add("holds no text");
        }
        return new PaperText(parts, unreadable);
    }

    private static void add(List<Part> parts, String place, String text) {
        if (!text.isBlank()) {
            parts.add(new Part(place, text));
        }
    }

    /** What stands before the items of its lists. */
    private static String labels(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = OfficeParts.xml(xml);
        StringBuilder labels = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("lvlText")) {
                labels.append(reader.getAttributeValue(reader.getNamespaceURI(), "val"))
                        .append('\n');
            }
        }
        return labels.toString();
    }

    private static String runs(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = OfficeParts.xml(xml);
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
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
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
}
