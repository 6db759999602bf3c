/** How rows are kept, whoever owns them: ordered ids. Never knows what a row means. */
package dev.parley.storage;
