/**
 * Federal dispute resolution: the check before filing, attestation, initiation, choice of the entity, fees and final offer,
 * determination, suspension and resubmission. Never decides whether a dispute is worth it, and never moves money.
 */
package dev.parley.idr;
