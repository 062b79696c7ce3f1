package dev.taskloom.pipelines.kafka;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Publishes to a topic's first partition in a process of its own, and says how far it is, so that it can be killed there. */
final class PublishingChild {
    private PublishingChild() {}

    /** {@code BOOTSTRAP TOPIC COUNT (acknowledged|iterated) N}. */
    public static void main(String[] arguments) {
        publish(arguments[0], arguments);
    }

    /** Publishes to the first partition what belongs there. */
    static void publish(String bootstrap, String[] arguments) {
        int count = Integer.parseInt(arguments[2]);
        int point = Integer.parseInt(arguments[4]);
        Map<String, String> obstacle = arguments[3].equals("acknowledged")
                ? Obstacle.afterAcknowledgement("child", point, PublishingChild::reportAndWaitForTheEnd)
                : Map.of();
        KafkaTarget target = KafkaTarget.of(bootstrap, obstacle);
        List<Message> messages = Samples.messages(count, 0, TaskTopics.ensure(target, arguments[1]));
        TopicPublisher.publish(target, arguments[1], 0,
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
