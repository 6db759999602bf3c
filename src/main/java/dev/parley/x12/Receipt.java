package dev.parley.x12;

/**
 * What a receiver says of a file we sent: of one transaction (IK5 of a 999, AK5 of a 997), of a group (AK9) or of the
 * interchange (TA1). Numbers of what it does not speak of are null.
 */
public record Receipt(
        Segment at,
        String interchange,
        String group,
        String transaction,
        boolean accepted,
        String code,
        String words) {}
