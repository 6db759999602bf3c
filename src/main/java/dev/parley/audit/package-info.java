/**
 * Who saw or did what, in a chain that shows when something of it was changed. Records every call of the API that touches
 * claims or changes anything; says nothing of a patient itself.
 */
package dev.parley.audit;
