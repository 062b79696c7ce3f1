package dev.taskloom.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads javadoc from the sources of this module, so that schema descriptions and code comments are one text. */
final class RecordComments {
    private static final Pattern TYPE = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\((?:(?!\\*/|;|\\{\\n).)*?\\)\\s*)*"
                    + "(?:public )?(?:final )?(?:sealed )?(?:record|interface|enum) (\\w+)",
            Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("@param\\s+(\\w+)\\s+((?:(?!@param).)*)", Pattern.DOTALL);

    private final Path sources;
    private final Map<String, String> byType = new TreeMap<>();

    RecordComments(Path sources) {
        this.sources = sources;
    }

    /** What the type's javadoc says before its tags. */
    Optional<String> ofType(Class<?> type) {
        return comment(type).map(text -> prose(text.split("@param", 2)[0])).filter(text -> !text.isEmpty());
    }

    /** What the type's javadoc says of one component. */
    Optional<String> ofComponent(Class<?> type, String component) {
        return comment(type).flatMap(text -> TAG.matcher(text)
                .results()
                .filter(tag -> tag.group(1).equals(component))
                .map(tag -> prose(tag.group(2)))
                .findFirst());
    }

    private Optional<String> comment(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path file = sources.resolve(outermost.getName().replace('.', '/') + ".java");
        if (!byType.containsKey(outermost.getSimpleName()) && Files.exists(file)) {
            read(file);
        }
        return Optional.ofNullable(byType.get(type.getSimpleName()));
    }

    private void read(Path file) {
        try {
            Matcher matcher = TYPE.matcher(Files.readString(file));
            while (matcher.find()) {
                byType.put(matcher.group(2), matcher.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String prose(String comment) {
        return comment.replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                .replaceAll("</?\\w+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
