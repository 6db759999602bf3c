/**
 * Prices on the table and what to do with them: offers of both sides, what each way on is worth, who decides within which
 * authority, and the settlement. Never talks to a payer and never files a dispute.
 */
package dev.parley.negotiation;
