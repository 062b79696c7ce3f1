package dev.taskloom.environments.corpus.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns the bytes of a page into characters.
 *
 * <p>A byte order mark decides. Otherwise bytes that are valid UTF-8 are UTF-8 whatever was declared, since text in
 * another charset hardly ever is. Otherwise the first declared charset (transport, then {@code meta}) that decodes
 * without error; then UTF-8 when only few bytes are bad; then windows-1252. Labels mean what the WHATWG encoding
 * standard says: {@code iso-8859-1} is windows-1252.
 */
public final class HtmlDecoder {
    private static final int META_SCAN = 4096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"), Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"), Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"), Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"), Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"), Map.entry("sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("euc-kr", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"), Map.entry("utf8", "UTF-8"), Map.entry("unicode", "UTF-16LE"));

    private HtmlDecoder() {}

    /** The characters of a page, and what had to be put right. */
    public record Decoded(String text, Set<Repair> repairs) {
        public Decoded {
            repairs = Set.copyOf(repairs);
        }
    }

    /** Decodes bytes; {@code declaredCharset} is what the transport said, empty when it said nothing. */
    public static Decoded decode(byte[] bytes, String declaredCharset) {
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        List<Charset> declared = declared(bytes, declaredCharset);
        for (Charset charset : declared) {
            // Their bytes are mostly valid UTF-8, too.
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("ISO-2022")) {
                return replacing(bytes, 0, charset, EnumSet.noneOf(Repair.class));
            }
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        // The lenient decoder is many times faster; only a replacement character makes the strict one necessary.
        if (utf8.indexOf('\ufffd') < 0 || strictly(bytes, StandardCharsets.UTF_8) != null) {
            boolean contradicts = utf8.length() < bytes.length && !declared.isEmpty()
                    && !declared.contains(StandardCharsets.UTF_8);
            return new Decoded(utf8, contradicts ? Set.of(Repair.CHARSET_OVERRIDDEN) : Set.of());
        }
        return notUtf8(bytes, declared);
    }

    private static Decoded notUtf8(byte[] bytes, List<Charset> declared) {
        List<Charset> others = declared.stream().filter(charset -> !charset.equals(StandardCharsets.UTF_8)).toList();
        for (Charset charset : others) {
            String text = strictly(bytes, charset);
            if (text != null) {
                boolean first = charset.equals(declared.getFirst());
                return new Decoded(text, first ? Set.of() : Set.of(Repair.CHARSET_OVERRIDDEN));
            }
        }
        if (mostlyUtf8(bytes)) {
            boolean contradicts = !declared.isEmpty() && !declared.contains(StandardCharsets.UTF_8);
            return replacing(bytes, 0, StandardCharsets.UTF_8,
                    contradicts ? EnumSet.of(Repair.CHARSET_OVERRIDDEN) : EnumSet.noneOf(Repair.class));
        }
        if (!others.isEmpty()) {
            return replacing(bytes, 0, others.getFirst(), EnumSet.noneOf(Repair.class));
        }
        return replacing(bytes, 0, WINDOWS_1252,
                EnumSet.of(declared.isEmpty() ? Repair.CHARSET_GUESSED : Repair.CHARSET_OVERRIDDEN));
    }

    private static Decoded byMark(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return replacing(bytes, 3, StandardCharsets.UTF_8, EnumSet.noneOf(Repair.class));
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return replacing(bytes, 2, StandardCharsets.UTF_16LE, EnumSet.noneOf(Repair.class));
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return replacing(bytes, 2, StandardCharsets.UTF_16BE, EnumSet.noneOf(Repair.class));
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded replacing(byte[] bytes, int from, Charset charset, EnumSet<Repair> repairs) {
        String text = new String(bytes, from, bytes.length - from, charset);
        if (text.indexOf('\ufffd') >= 0) {
            repairs.add(Repair.BYTES_REPLACED);
        }
        return new Decoded(text, repairs);
    }

    /** Text of the bytes, or null when some have no meaning in the charset. */
    private static String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Whether at least four in five of the sequences outside ASCII are valid UTF-8. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead >= 0x80) {
                int following = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
                boolean valid = following > 0 && lead < 0xf5;
                for (int k = 1; valid && k <= following; k++) {
                    valid = i + k < bytes.length && (bytes[i + k] & 0xc0) == 0x80;
                }
                if (valid) {
                    good++;
                    i += following;
                } else {
                    bad++;
                }
            }
        }
        return good >= 4L * bad;
    }

    private static List<Charset> declared(byte[] bytes, String declaredCharset) {
        List<Charset> declared = new ArrayList<>();
        add(declared, declaredCharset);
        String label = metaCharset(
                new String(bytes, 0, Math.min(bytes.length, META_SCAN), StandardCharsets.ISO_8859_1));
        // A meta element that can be read as ASCII is not in UTF-16, whatever it says.
        add(declared, label.toLowerCase(Locale.ROOT).startsWith("utf-16") ? "utf-8" : label);
        return declared;
    }

    private static String metaCharset(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        for (int meta = lower.indexOf("<meta"); meta >= 0; meta = lower.indexOf("<meta", meta + 5)) {
            int end = lower.indexOf('>', meta);
            int at = lower.indexOf("charset", meta);
            if (end < 0 || at < 0) {
                return "";
            }
            if (at < end) {
                String rest = lower.substring(at + "charset".length(), end).strip();
                if (rest.startsWith("=")) {
                    return label(rest.substring(1).strip());
                }
            }
        }
        return "";
    }

    private static String label(String value) {
        int from = value.startsWith("\"") || value.startsWith("'") ? 1 : 0;
        int to = from;
        while (to < value.length() && "\"' ;/>".indexOf(value.charAt(to)) < 0) {
            to++;
        }
        return value.substring(from, to);
    }

    private static void add(List<Charset> charsets, String label) {
        String name = label(label.strip()).toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return;
        }
        try {
            Charset charset = Charset.forName(LABELS.getOrDefault(name, name));
            if (!charsets.contains(charset)) {
                charsets.add(charset);
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A label nobody knows declares nothing; the bytes decide, as in browsers.
        }
    }
}
