/** Dollars and rates, exact. Never knows what an amount is for. */
package dev.parley.money;
