/**
 * Traces that can be followed from a claim's posting to its payment, though years and nodes lie between: what happens later
 * links to where it began. Ids and names of steps only, nothing about a patient.
 */
package dev.parley.trace;
