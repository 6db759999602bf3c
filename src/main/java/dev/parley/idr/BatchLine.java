package dev.parley.idr;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A line of a case, counted from 1. */
public record BatchLine(@NotNull UUID caseId, @Min(1) int line) {}
