/**
 * Mail that leaves after the transaction that ordered it: sent by whichever node leases it, with proof of every attempt. Never
 * knows what a case is.
 */
package dev.parley.mail;
