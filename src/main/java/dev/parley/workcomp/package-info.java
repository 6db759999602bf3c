/** State fee disputes about workers' compensation payments, and value reviews. Never bills a worker or an employer. */
package dev.parley.workcomp;
