package dev.parley.idr.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads a raw mail (RFC 5322, RFC 2045). A mail that hangs on a mail is kept as it is; what nests too deep, has too many
 * parts or no end of headers is refused, and a charset nobody knows costs letters, not the mail.
 */
final class ReadMime extends AbstractContentHandler {
    static final int LARGEST = 20 * 1024 * 1024;
    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 60;
    private static final int MOST_HEADERS = 500;
    private static final int LONGEST_LINE = 64 * 1024;

    private final List<ReadMail.Part> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder marked = new StringBuilder();
    private int depth;
    private int entities;
    private boolean inside;
    private String messageId;
    private String sender = "";
    private String subject = "";
    private Instant sentAt;

    private ReadMime() {}

    static ReadMail read(byte[] raw) {
        ReadMime read = new ReadMime();
        MimeConfig limits = MimeConfig.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxHeaderLen(LONGEST_LINE)
                .setMaxLineLen(-1)
                .setMaxContentLen(LARGEST)
                .build();
        MimeStreamParser parser = new MimeStreamParser(
                limits,
                DecodeMonitor.SILENT,
                new DefaultBodyDescriptorBuilder(null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
        parser.setContentHandler(read);
        parser.setContentDecoding(true);
        parser.setNoRecurse();
        try {
            parser.parse(new ByteArrayInputStream(raw));
        } catch (MimeException | IOException broken) {
            throw new MailUnreadable(String.valueOf(broken.getMessage()));
        }
        if (read.sender.isBlank() && read.messageId == null && read.subject.isBlank()) {
            throw new MailUnreadable("it has neither a sender nor a subject nor an id");
        }
        return new ReadMail(
                ReadMail.identity(read.messageId, raw),
                shortened(read.sender, 320),
                shortened(read.subject, 998),
                read.sentAt,
                read.plain.isEmpty() ? read.marked.toString() : read.plain.toString(),
                List.copyOf(read.parts));
    }

    @Override
    public void endHeader() {
        inside = true;
    }

    @Override
    public void field(Field field) {
        if (inside) {
            return; // of a part
        }
        String said = decoded(field.getBody());
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "message-id" -> messageId = said;
            case "from" -> sender = said;
            case "subject" -> subject = said;
            case "date" -> sentAt = sentAt(field);
            default -> {}
        }
    }

    private static Instant sentAt(Field field) {
        try {
            return LenientFieldParser.parse(field.getName() + ": " + field.getBody()) instanceof DateTimeField date
                            && date.getDate() != null
                    ? date.getDate().toInstant()
                    : null;
        } catch (MimeException noDate) {
            return null;
        }
    }

    @Override
    public void startMultipart(BodyDescriptor of) {
        if (++depth > DEEPEST) {
            throw new MailUnreadable("its parts nest deeper than " + DEEPEST);
        }
    }

    @Override
    public void endMultipart() {
        depth--;
    }

    @Override
    public void body(BodyDescriptor of, InputStream content) throws IOException {
        if (++entities > MOST_PARTS) {
            throw new MailUnreadable("it has more than " + MOST_PARTS + " parts");
        }
        byte[] bytes = content.readAllBytes();
        String type = of.getMimeType().toLowerCase(Locale.ROOT);
        String name = of instanceof MaximalBodyDescriptor more ? name(more) : null;
        boolean attached = of instanceof MaximalBodyDescriptor more
                && "attachment".equalsIgnoreCase(more.getContentDispositionType());
        if (name == null && !attached && type.equals("text/plain")) {
            plain.append(text(bytes, of.getCharset())).append('\n');
        } else if (name == null && !attached && type.equals("text/html")) {
            marked.append(withoutMarks(text(bytes, of.getCharset()))).append('\n');
        } else if (bytes.length > 0) {
            parts.add(new ReadMail.Part(safe(name, type, parts.size() + 1), type, bytes));
        }
    }

    private static String name(MaximalBodyDescriptor of) {
        String name = of.getContentDispositionFilename();
        if (name == null || name.isBlank()) {
            name = of.getContentTypeParameters().get("name");
        }
        return name == null || name.isBlank() ? null : decoded(name);
    }

    /** Without the ways out of a folder, and of a length that fits. */
    static String safe(String name, String type, int number) {
        String kept =
                name == null ? "" : name.replaceAll("[/\\\\\\p{Cntrl}]", "_").strip();
        if (kept.isEmpty()) {
            return "part-" + number + "."
                    + type.substring(type.indexOf('/') + 1).replaceAll("[^a-z0-9]", "");
        }
        return kept.length() <= 200 ? kept : kept.substring(kept.length() - 200);
    }

    /** In the charset that it names; in Latin letters where that is unknown or wrong. */
    static String text(byte[] bytes, String charset) {
        if (charset != null) {
            try {
                return new String(bytes, Charset.forName(charset.strip()));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
        }
        String read = new String(bytes, StandardCharsets.UTF_8);
        return read.indexOf('\uFFFD') < 0 ? read : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String withoutMarks(String html) {
        return html.replaceAll("(?is)<(script|style)\\b.*?(</\\1\\s*>|\\z)", " ")
                .replaceAll("<[^<>]*+>", " ") // a bracket that never closes ends at the next: one pass
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    private static String decoded(String header) {
        return header == null
                ? ""
                : DecoderUtil.decodeEncodedWords(header, DecodeMonitor.SILENT)
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
