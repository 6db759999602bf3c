/** Figures of federal disputes as CMS publishes them quarter by quarter, imported as releases with the day of their data. */
package dev.parley.benchmark.disputes;
