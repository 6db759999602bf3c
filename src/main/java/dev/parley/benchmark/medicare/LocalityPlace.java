package dev.parley.benchmark.medicare;

import jakarta.persistence.Embeddable;

/** A ZIP code, or the counties by the words of the file, that lie in a locality; the other of both is null. */
@Embeddable
public record LocalityPlace(String mac, String locality, String state, String zip, String county) {}
