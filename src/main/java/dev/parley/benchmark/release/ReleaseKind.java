package dev.parley.benchmark.release;

import java.io.IOException;
import java.io.InputStream;

/** Reads and checks one kind of file. What is wrong is refused by row and field; what is returned is good as a whole. */
public interface ReleaseKind {
    /** As it stands in the address of the import. */
    String name();

    ReadRelease read(InputStream file, ImportRequest request) throws IOException;
}
