package dev.taskloom.verifiers.grading;

/** Where a number or date stands in a text, and what it is there. */
record ValueSpan(int start, int end, Token token) {}
