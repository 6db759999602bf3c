/** Many claims at once, and the demo's few. Never decides what a claim is worth. */
package dev.parley.intake;
