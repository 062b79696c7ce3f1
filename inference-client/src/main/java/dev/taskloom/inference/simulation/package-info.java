/** A model server that does what it is told, for tests and measurements without a model. */
package dev.taskloom.inference.simulation;
