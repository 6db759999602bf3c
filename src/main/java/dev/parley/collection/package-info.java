/**
 * From a settlement or award to cash: what is expected by when, what came, what is short, and how the case ends. Never
 * changes what was agreed.
 */
package dev.parley.collection;
