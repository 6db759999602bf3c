package dev.parley.idr;

import dev.parley.idr.InitiationPacket.Field;
import dev.parley.idr.InitiationPacket.Source;
import java.util.ArrayList;
import java.util.List;

/** Fields of a form in the order in which they are added. */
final class PacketFields {
    private final List<Field> fields = new ArrayList<>();
    private int section;

    /** The next element of the rule's list. */
    PacketFields section() {
        section++;
        return this;
    }

    /** Missing where there is no value. */
    PacketFields add(String name, Object value, Source source, String from) {
        boolean missing = value == null || value.toString().isBlank();
        fields.add(
                new Field(section, name, missing ? null : value.toString(), missing ? Source.MISSING : source, from));
        return this;
    }

    List<Field> all() {
        return List.copyOf(fields);
    }
}
