package dev.parley.policy;

import java.time.Instant;

/** Terms that hold now. Version 0 is the standard, which holds since ever. */
public record InForce<T>(T terms, int version, Instant since) {}
