/** How calls are let through to an endpoint: how many at once, when again, and up to what they may cost. */
package dev.taskloom.inference.calls;
