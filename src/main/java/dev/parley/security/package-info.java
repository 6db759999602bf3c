/** Sign-in, roles and tenants. The tenant comes from the identity, or from the process that a job belongs to. */
package dev.parley.security;
