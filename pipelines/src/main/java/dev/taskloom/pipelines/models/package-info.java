/** Calls of models as steps of a pipeline. */
package dev.taskloom.pipelines.models;
