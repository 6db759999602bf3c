package dev.parley.x12;

/**
 * Where a transaction came from: the headers it stood under, each null where it stood under none, and a digest of its
 * content that no delimiter or line break changes; null where it was not read.
 */
public record Origin(Segment isa, Segment gs, Segment st, String digest) {
    private static final String NOTHING = "";

    String sender() {
        return isa == null ? NOTHING : isa.raw(5).strip() + ":" + isa.raw(6).strip();
    }

    String interchange() {
        return isa == null ? NOTHING : isa.raw(13).strip();
    }

    String group() {
        return gs == null ? NOTHING : gs.raw(6).strip();
    }

    String transaction() {
        return st == null ? NOTHING : st.raw(2).strip();
    }
}
