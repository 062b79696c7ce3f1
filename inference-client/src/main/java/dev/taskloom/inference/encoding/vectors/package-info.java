/** Golden vectors: what encoder and parser must give, as files that any implementation can run. */
package dev.taskloom.inference.encoding.vectors;
