/**
 * One claim under dispute: its owner, next action, facts, blockers, clocks, timeline and notes, and the commands that
 * open a case or bring a payer's answer to it. Never decides what a case is worth or where it goes.
 */
package dev.parley.casefile;
