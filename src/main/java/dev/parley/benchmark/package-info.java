/**
 * Reference prices and own payment history, each with source, date and count, and what each may be used for. Never decides
 * what to ask: it shows the numbers that a person or a stage decides by.
 */
package dev.parley.benchmark;
