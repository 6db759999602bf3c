package dev.parley.x12;

/** The header of an interchange we send, whose elements have fixed widths. */
record Isa(
        String senderQualifier,
        String sender,
        String receiverQualifier,
        String receiver,
        String day,
        String time,
        int number,
        String usage) {

    static void write(X12Text text, Isa isa) {
        text.header(
                "00",
                wide("", 10),
                "00",
                wide("", 10),
                wide(isa.senderQualifier, 2),
                wide(isa.sender, 15),
                wide(isa.receiverQualifier, 2),
                wide(isa.receiver, 15),
                isa.day,
                isa.time,
                String.valueOf(X12Text.REPETITION),
                "00501",
                padded(isa.number),
                "0",
                isa.usage.strip().equals("P") ? "P" : "T",
                String.valueOf(X12Text.COMPONENT));
    }

    static String padded(int number) {
        return "%09d".formatted(number);
    }

    private static String wide(String value, int width) {
        String clean = X12Text.clean(value);
        return (clean + " ".repeat(width)).substring(0, width);
    }
}
