package dev.parley.regulation;

/** A rule file cannot be used; says which file, which rule and which field. Stops start-up. */
public class WrongRule extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WrongRule(String file, String rule, String problem) {
        super(file + ", " + rule + ": " + problem);
    }
}
