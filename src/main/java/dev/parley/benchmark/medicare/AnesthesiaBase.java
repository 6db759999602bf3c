package dev.parley.benchmark.medicare;

import jakarta.persistence.Embeddable;

/** The base units of an anesthesia procedure. */
@Embeddable
public record AnesthesiaBase(String code, int baseUnits) {}
