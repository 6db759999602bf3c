package dev.parley.http;

import java.util.List;
import java.util.function.Function;

/** One page of a list; {@code nextCursor} is absent on the last page. */
public record Page<T>(List<T> items, String nextCursor) {
    /** Of rows read up to one more than fit: whether there is that one says whether there is a next page. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        return new Page<>(
                oneMore.subList(0, limit), cursor.apply(oneMore.get(limit - 1)).toString());
    }
}
