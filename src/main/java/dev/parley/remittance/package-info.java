/** Payments and denials as received, and which claim each answers. Never decides what to do about them. */
package dev.parley.remittance;
