/**
 * Questions in a model's words: one model words what a program states, another reads it back, a program compares.
 *
 * <p>What models are told stands in files beside these classes; a changed text is a new version, hence a new file.
 */
package dev.taskloom.synthesizers.search.writing;
