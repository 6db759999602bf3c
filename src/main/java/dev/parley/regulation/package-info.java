/** Which rule applies on which date: rules, clocks, deadlines, citations. Never reads a table of cases. */
package dev.parley.regulation;
