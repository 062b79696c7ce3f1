/**
 * MediaWiki markup to canonical text with links and rows.
 *
 * <p>Time is linear in the length of the markup and the call stack does not grow with its nesting, whatever it holds.
 */
package dev.taskloom.environments.corpus.wikitext;
