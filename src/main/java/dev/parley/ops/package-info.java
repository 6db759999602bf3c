/** Running the server: for now the demo's clock. Never changes a case. */
package dev.parley.ops;
