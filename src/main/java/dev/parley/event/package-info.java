/**
 * What happened, kept in the transaction that made it happen and told after it: a numbered feed for each tenant, and signed
 * webhooks that follow it.
 */
package dev.parley.event;
