/** Letters, packets and what was sent in, kept as they are with their hash. Never knows what a case is. */
package dev.parley.document;
