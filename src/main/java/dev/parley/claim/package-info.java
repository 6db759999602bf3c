/** Billed claims and their lines as received. Never says what a claim is worth or what happens to it. */
package dev.parley.claim;
