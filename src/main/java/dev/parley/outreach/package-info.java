/**
 * Talking to payers: the open negotiation notice, calls, letters and portal visits, what payers promise, and when to go up
 * their chain. Never judges what an offer is worth.
 */
package dev.parley.outreach;
