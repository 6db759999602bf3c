package dev.parley.idr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of an Office file by their names, which differ in more than case. Their size is bounded: a few kilobytes can hold gigabytes. */
record OfficeParts(Map<String, byte[]> byName) {
    /** What is said of the file, and what its fields show. */
    static final Pattern BOUND = Pattern.compile("docprops/(core|custom)\\.xml|customxml/item\\d+\\.xml");

    private static final long MOST_UNPACKED = 64L << 20;

    /** Refuses what two programs could open in two ways. */
    static OfficeParts of(byte[] content) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        long left = MOST_UNPACKED;
        try (ZipFile archive = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                try (InputStream part = archive.getInputStream(entry)) {
                    byte[] bytes = part.readNBytes((int) left + 1);
                    left -= bytes.length;
                    if (left < 0) {
                        throw new IOException("larger than " + MOST_UNPACKED);
                    }
                    String name = entry.getName().toLowerCase(Locale.ROOT);
                    if (!entry.isDirectory() && parts.put(name, bytes) != null) {
                        throw new IOException("two parts of one name");
                    }
                }
            }
        }
        return new OfficeParts(parts);
    }

    static XMLStreamReader xml(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /** What stands in elements of these names, wherever they are, one text for each; and in attributes of these names. */
    static List<String> texts(byte[] part, Set<String> elements, Set<String> attributes) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader reader = xml(part);
        int inside = 0;
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inside += inside > 0 || elements.contains(reader.getLocalName()) ? 1 : 0;
                    for (int at = 0; at < reader.getAttributeCount(); at++) {
                        if (attributes.contains(reader.getAttributeLocalName(at))) {
                            texts.add(reader.getAttributeValue(at));
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inside > 0) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inside -= inside > 0 ? 1 : 0;
                    if (inside == 0 && !text.isEmpty()) {
                        texts.add(text.toString());
                        text.setLength(0);
                    }
                }
                default -> {}
            }
        }
        return texts.stream().filter(one -> !one.isBlank()).toList();
    }

    /** What stands in any element. */
    static List<String> allTexts(byte[] part) throws XMLStreamException {
        XMLStreamReader reader = xml(part);
        reader.nextTag();
        return texts(part, Set.of(reader.getLocalName()), Set.of());
    }

    /** Pictures that lie elsewhere and are fetched when the file is opened. */
    static boolean linksPicture(byte[] relations) throws XMLStreamException {
        XMLStreamReader reader = xml(relations);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && "External".equals(reader.getAttributeValue(null, "TargetMode"))
                    && !String.valueOf(reader.getAttributeValue(null, "Type")).endsWith("/hyperlink")) {
                return true;
            }
        }
        return false;
    }
}
