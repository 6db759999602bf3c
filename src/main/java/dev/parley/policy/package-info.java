/**
 * What a house has decided for itself within the law: terms with a standard, versions and reasons. Owns how terms are
 * read and changed; what they mean belongs to the feature that declares them.
 */
package dev.parley.policy;
