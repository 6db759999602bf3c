/** Providers, payers, plans and patients as claims name them. Never judges a claim. */
package dev.parley.party;
