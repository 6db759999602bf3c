/** What others charge, allow and pay: licensed percentiles, rates that plans publish, own remittances. */
package dev.parley.benchmark.market;
