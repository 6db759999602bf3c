/** Business days and federal holidays, and the two ways the law counts them. Knows no rule and no case. */
package dev.parley.regulation.calendar;
