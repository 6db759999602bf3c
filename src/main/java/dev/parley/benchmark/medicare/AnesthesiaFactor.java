package dev.parley.benchmark.medicare;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** Dollars for one anesthesia unit in a locality. */
@Embeddable
public record AnesthesiaFactor(String mac, String locality, BigDecimal dollars) {}
