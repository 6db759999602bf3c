package dev.parley.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bulk.BulkResult;
import dev.parley.http.Problem;
import java.util.List;
import java.util.Map;

/** A claim as it stands in a posted file. */
interface FiledClaim {
    /** The number of its first row. */
    int row();

    /** What it has in common with no other claim of the file. */
    String key();

    /** The same as a body of POST /claims; refused when the file cannot be understood here. */
    ObjectNode json();

    /** Why it was refused, in the words of the file: rows and columns in place of JSON pointers. */
    BulkResult refused(String problem, String detail, List<Problem.FieldError> errors);

    /** The claim as a part of an error file, with what is added to it. */
    String again(Map<String, String> added);
}
