package dev.parley.idr;

/** What can happen while an entity is chosen (FED-SE-01 to FED-SE-09). */
public enum SelectionAct {
    /** A party names an entity: the alternative, where another is on the table. */
    NAMED,
    AGREED,
    OBJECTED,
    /** Nobody answered in time, and the entity on the table stands (FED-SE-02, FED-SE-03). */
    STANDS,
    /** The Departments were told of the joint choice (FED-SE-06). */
    NOTIFIED,
    /** The Departments picked at random (FED-SE-05, FED-SE-09). */
    PICKED,
    /** The entity attested that it has no conflict (FED-SE-08). */
    CLEARED,
    /** The entity has a conflict, steps back or is taken off (FED-SE-09). */
    LOST,
    /** The Departments say which entity is selected for good (FED-SE-07). */
    SELECTED
}
