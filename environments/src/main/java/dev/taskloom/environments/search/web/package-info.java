/** A live web for agents: searched by way of a configured backend, recorded answer by answer, and replayed from there. */
package dev.taskloom.environments.search.web;
