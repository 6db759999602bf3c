/** Who does what by when: our own read table, written as the process moves, never an engine query. */
package dev.parley.worklist;
