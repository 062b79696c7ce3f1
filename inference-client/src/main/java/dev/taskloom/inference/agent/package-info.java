/** One loop in which a model works with tools until it answers or something ends it, whatever kind of task it works on. */
package dev.taskloom.inference.agent;
