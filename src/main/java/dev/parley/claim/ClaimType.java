package dev.parley.claim;

/** Which 837 guide the claim follows. */
public enum ClaimType {
    PROFESSIONAL,
    INSTITUTIONAL
}
