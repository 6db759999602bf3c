/** Corrected claims, documentation and payer appeals, and what the payer's front end said of them. Never talks about price. */
package dev.parley.resubmission;
