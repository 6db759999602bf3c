/**
 * Mails of the federal portal and of entities, filed to the dispute that they name. Never acts on what a mail says: what was
 * decided is reported by people and by the portal's own messages.
 */
package dev.parley.idr.portal;
