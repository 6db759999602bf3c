/** What happened, kept in the transaction that made it happen and sent on after it. */
package dev.parley.event;
