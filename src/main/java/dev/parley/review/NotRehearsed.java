package dev.parley.review;

import dev.parley.http.Refusal;

/** Cases are changed in bulk only after a dry run under the same law has told what would change. */
class NotRehearsed extends Refusal {
    NotRehearsed(String because) {
        super(409, "not-rehearsed", "Nothing is changed without a dry run of the same law: " + because);
    }
}
