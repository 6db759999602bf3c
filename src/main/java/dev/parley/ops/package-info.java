/**
 * Running the server and seeing how the work goes: processes and where they stand, what is stuck, what the law's days
 * look like. Reads what others own; changes nothing but stuck work, by somebody's word.
 */
package dev.parley.ops;
