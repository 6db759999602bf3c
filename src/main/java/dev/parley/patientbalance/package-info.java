/** What a patient may be asked to pay, what is held and what is written off, with rule and reason. Never deals with the payer. */
package dev.parley.patientbalance;
