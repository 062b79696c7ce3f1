/** An OpenAI-compatible client: endpoints and their keys, what each provider accepts, and every fault as an outcome. */
package dev.taskloom.inference.client;
