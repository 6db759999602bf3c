package dev.parley.http;

/** Nothing of this tenant has that id; another tenant's rows look the same. */
public class NotFound extends Refusal {
    public NotFound(String what, Object id) {
        super(404, "not-found", "There is no " + what + " " + id);
    }
}
