/**
 * Tells open pages which cases and tasks changed, from the numbered feed of events. Says that something changed and its new
 * version, never what it says now: that is asked for with the rights of who asks.
 */
package dev.parley.live;
