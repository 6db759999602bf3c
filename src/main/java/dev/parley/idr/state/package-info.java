/**
 * Processes of the states over a price: what has to be known first, the request, the arbitrator or mediator, the decision or
 * agreement. Knows no state by name: what a state wants stands in its row, and what does not stand there is asked.
 */
package dev.parley.idr.state;
