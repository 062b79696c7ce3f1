package dev.taskloom.pipelines.kafka;

/**
 * What became of the messages of one {@link TopicPublisher#publish} call.
 *
 * @param published    messages this call saw committed
 * @param alreadyThere messages that were found in the topic, or earlier among the same messages
 */
public record PublishResult(long published, long alreadyThere) {}
