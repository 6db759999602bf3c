/** FHIR R4 claims and payers' answers to commands, by the same rules as posted JSON. Never keeps a resource. */
package dev.parley.intake.fhir;
