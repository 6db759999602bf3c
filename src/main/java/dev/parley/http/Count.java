package dev.parley.http;

/** How many rows a filter finds. */
public record Count(long count) {}
