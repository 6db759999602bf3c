/** Files of prices as their publishers release them: read whole, checked, kept all or nothing. Never knows what a row means. */
package dev.parley.benchmark.release;
