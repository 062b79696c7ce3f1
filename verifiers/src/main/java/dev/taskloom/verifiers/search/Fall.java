package dev.taskloom.verifiers.search;

import dev.taskloom.schemas.Decision;

/**
 * Why a draft becomes no task.
 *
 * @param reason one of few short words that a run counts by
 * @param detail for people
 */
record Fall(Decision decision, String reason, String detail) {}
