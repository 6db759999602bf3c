package dev.parley.idr;

import dev.parley.document.LetterPdf;
import java.util.List;

/** A packet as lines of text: what is copied into the portal, and the index of what goes along. */
final class PacketText {
    private PacketText() {}

    static String of(InitiationPacket packet) {
        StringBuilder text = new StringBuilder(
                "Notice of IDR initiation, " + packet.form() + " form (" + packet.ruleId() + ")\nDispute "
                        + packet.disputeId() + ", to be filed from " + packet.opens() + " to " + packet.due() + "\n");
        int section = 0;
        for (InitiationPacket.Field field : packet.fields()) {
            if (field.section() != section) {
                section = field.section();
                text.append('\n').append(section).append('.');
            }
            String value = field.isMissing() ? "[missing]" : field.value();
            text.append('\n').append(field.name()).append(": ").append(value);
        }
        text.append("\n\nAttachments");
        for (InitiationPacket.Attachment one : packet.attachments()) {
            text.append("\n[")
                    .append(one.number())
                    .append("] ")
                    .append(one.kind())
                    .append(", ")
                    .append(one.mediaType())
                    .append(one.checked() ? "" : ", text not readable: look through it by hand")
                    .append("\n    SHA-256 ")
                    .append(one.sha256());
        }
        return printable(text.toString());
    }

    /** What the font has no sign for becomes a question mark, so that the rest can be printed. */
    private static String printable(String text) {
        List<String> unprintable = LetterPdf.unprintable(text);
        String printable = text;
        for (String sign : unprintable) {
            printable = printable.replace(sign, "?");
        }
        return printable;
    }
}
