/** The durable record of model calls: nothing is bought twice, and a finished run replays without a model. */
package dev.taskloom.inference.journal;
