/** Simulated models that know what is true in a planted web, and err at set rates. */
package dev.taskloom.pipelines.planted;
