package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.kafka.Message;
import dev.taskloom.pipelines.kafka.TaskTopics;
import dev.taskloom.pipelines.run.JsonRecords;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What a partition is to hold, read from files as it is asked for, so that a run of any size can be published.
 *
 * <p>Can be iterated again, one iteration at a time; at most one file is open.
 */
final class PartitionMessages implements Iterable<Message>, AutoCloseable {
    private final List<Path> files;
    private final PublishTasks.Content content;
    private final int partition;
    private final int partitions;
    private JsonRecords<?> open;

    PartitionMessages(List<Path> files, PublishTasks.Content content, int partition, int partitions) {
        this.files = List.copyOf(files);
        this.content = content;
        this.partition = partition;
        this.partitions = partitions;
    }

    @Override
    public Iterator<Message> iterator() {
        close();
        return new Iteration();
    }

    private final class Iteration implements Iterator<Message> {
        private final Iterator<Path> unread = files.iterator();
        private Message next;

        @Override
        public boolean hasNext() {
            while (next == null && hasRecord()) {
                Object record = open.next();
                if (TaskTopics.partitionOf(content.key(record), partitions) == partition) {
                    next = content.message(record);
                }
            }
            return next != null;
        }

        private boolean hasRecord() {
            while (open == null || !open.hasNext()) {
                close();
                if (!unread.hasNext()) {
                    return false;
                }
                open = new JsonRecords<>(unread.next(), content.type());
            }
            return true;
        }

        @Override
        public Message next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Message message = next;
            next = null;
            return message;
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
