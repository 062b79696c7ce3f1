package dev.taskloom.pipelines.kafka;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Publishes to a topic of one partition in a process of its own, and says how far it is, so that it can be killed there. */
final class PublishingChild {
    private PublishingChild() {}

    /** {@code BOOTSTRAP TOPIC COUNT (acknowledged|iterated) N}. */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[2]);
        int point = Integer.parseInt(arguments[4]);
        Map<String, String> obstacle = arguments[3].equals("acknowledged")
                ? Obstacle.afterAcknowledgement("child", point, PublishingChild::reportAndWaitForTheEnd)
                : Map.of();
        List<Message> messages = Samples.messages(count, 0, 1);
        TopicPublisher.publish(KafkaTarget.of(arguments[0], obstacle), arguments[1], 0,
                arguments[3].equals("iterated") ? () -> reporting(messages.iterator(), point) : messages);
        System.out.println("done");
    }

    private static void reportAndWaitForTheEnd() {
        System.out.println("reached");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Iterator<Message> reporting(Iterator<Message> messages, int point) {
        return new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return messages.hasNext();
            }

            @Override
            public Message next() {
                if (++given == point) {
                    System.out.println("reached");
                }
                return messages.next();
            }
        };
    }
}
