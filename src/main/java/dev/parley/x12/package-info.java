/** Reads 837 and 835 files into the shapes of a claim and a remittance. Stores nothing and decides nothing. */
package dev.parley.x12;
