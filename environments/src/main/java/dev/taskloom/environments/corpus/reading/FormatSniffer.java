package dev.taskloom.environments.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells the format of a file: from its content where that is plain, else from its name. */
final class FormatSniffer {
    private static final int HEAD = 4096;

    private FormatSniffer() {}

    /** The format, or nothing when neither content nor name tell one. */
    static Optional<InputFormat> sniff(Path file) throws IOException {
        Optional<InputFormat> named = byName(file.getFileName().toString());
        try (InputStream in = CompressedInput.open(file)) {
            return byContent(in.readNBytes(HEAD)).or(() -> named);
        } catch (CorruptInputException e) {
            // The reader meets the same damage and can say at which record.
            return named;
        }
    }

    static boolean isHtmlName(String name) {
        return byName(name).filter(InputFormat.HTML_FOLDER::equals).isPresent();
    }

    static Optional<InputFormat> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String codec : new String[]{".gz", ".bz2", ".zst"}) {
            if (lower.endsWith(codec)) {
                lower = lower.substring(0, lower.length() - codec.length());
                break;
            }
        }
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "warc" -> Optional.of(InputFormat.WARC);
            case "html", "htm", "xhtml" -> Optional.of(InputFormat.HTML_FOLDER);
            case "zip" -> Optional.of(InputFormat.HTML_ZIP);
            case "xml" -> Optional.of(InputFormat.MEDIAWIKI);
            case "jsonl", "ndjson" -> Optional.of(InputFormat.JSONL);
            default -> Optional.empty();
        };
    }

    static Optional<InputFormat> byContent(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return Optional.of(InputFormat.HTML_ZIP);
        }
        String start = (text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text).stripLeading();
        if (start.startsWith("WARC/")) {
            return Optional.of(InputFormat.WARC);
        }
        if (start.startsWith("<")) {
            String lower = start.toLowerCase(Locale.ROOT);
            if (lower.contains("<mediawiki")) {
                return Optional.of(InputFormat.MEDIAWIKI);
            }
            return lower.contains("<!doctype html") || lower.contains("<html") ? Optional.of(InputFormat.HTML_FOLDER)
                    : Optional.empty();
        }
        // An object that ends in its line, or is longer than what was looked at; indented JSON is something else.
        int lineEnd = start.indexOf('\n');
        boolean line = lineEnd < 0 || start.substring(0, lineEnd).stripTrailing().endsWith("}");
        return start.startsWith("{") && line ? Optional.of(InputFormat.JSONL) : Optional.empty();
    }
}
