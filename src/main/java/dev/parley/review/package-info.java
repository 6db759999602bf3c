/** Eligibility, forum and blockers of a case, and the path it takes next, with the reason for each. Never talks to a payer. */
package dev.parley.review;
