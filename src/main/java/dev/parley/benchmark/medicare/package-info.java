/** What Medicare would pay: the physician fee schedule and anesthesia, always of one year, with every step shown. */
package dev.parley.benchmark.medicare;
