package dev.parley.bulk;

/** The job was cancelled, or somebody else runs it now. */
class LeaseLost extends RuntimeException {
    LeaseLost() {
        super("lease lost", null, false, false);
    }
}
