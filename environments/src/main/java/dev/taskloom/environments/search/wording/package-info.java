/**
 * Questions in words: the text of a constraint program, in English and Spanish.
 *
 * <p>Lives here and not beside the synthesizers so that a verifier can render a program again and compare. What a
 * language says of a relation is data (resource files of this package); how it builds phrases is one {@code Grammar}
 * each.
 */
package dev.taskloom.environments.search.wording;
