package dev.parley.document;

import dev.parley.http.Refusal;
import java.util.Map;

/** The file is larger than what one document may hold. */
class DocumentTooLarge extends Refusal {
    DocumentTooLarge(int size, int largest) {
        super(
                413,
                "document-too-large",
                "A document holds at most " + largest + " bytes",
                Map.of("size", size, "largest", largest));
    }
}
