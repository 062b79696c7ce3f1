package dev.taskloom.pipelines.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.EnumSet;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The directory an embedded broker keeps its data in, held by one broker at a time.
 *
 * <p>The lock is the operating system's, so that of a killed process is gone with it.
 */
final class DataDirectory implements AutoCloseable {
    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String METADATA_LOG = "__cluster_metadata-0";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Creates, locks and formats the directory as far as that is not done. */
    static DataDirectory open(Path root) {
        FileChannel lock = lock(root);
        DataDirectory directory = new DataDirectory(root, lock);
        try {
            directory.format();
            return directory;
        } catch (BrokerException e) {
            directory.close();
            throw e;
        }
    }

    /** Where Kafka's own files are. */
    Path logs() {
        return root.resolve("log");
    }

    /** What the directory says of its cluster. */
    MetaPropertiesEnsemble properties() {
        try {
            MetaPropertiesEnsemble.Loader loader = new MetaPropertiesEnsemble.Loader();
            MetaPropertiesEnsemble properties = loader.addMetadataLogDir(logs().toString()).load();
            properties.verify(Optional.empty(), OptionalInt.of(NODE),
                    EnumSet.of(MetaPropertiesEnsemble.VerificationFlag.REQUIRE_AT_LEAST_ONE_VALID,
                            MetaPropertiesEnsemble.VerificationFlag.REQUIRE_METADATA_LOG_DIR));
            return properties;
        } catch (IOException | RuntimeException e) {
            throw corrupt(e);
        }
    }

    BrokerException corrupt(Throwable cause) {
        return new BrokerException("the broker data in " + root + " is corrupt: " + cause.getMessage(), cause);
    }

    private static FileChannel lock(Path root) {
        Path file = root.resolve("taskloom-broker.lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: told below, like any other holder.
        } catch (IOException e) {
            throw new BrokerException("cannot write the broker's data directory " + root + ": " + reason(e), e);
        }
        closeQuietly(channel);
        throw new BrokerException("the broker's data directory " + root + " is in use by another broker");
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException there -> "it is not a directory";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.toString();
        };
    }

    private void format() {
        if (Files.exists(logs().resolve("meta.properties"))) {
            return;
        }
        if (Files.exists(logs().resolve(METADATA_LOG))) {
            throw corrupt(new IOException("meta.properties is missing"));
        }
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream())) {
            new Formatter().setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER_LISTENER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setMetadataLogDirectory(logs().toString())
                    .addDirectory(logs().toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(silence)
                    .run();
        } catch (Exception e) {
            throw new BrokerException("cannot format the broker's data directory " + root + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        closeQuietly(lock);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
