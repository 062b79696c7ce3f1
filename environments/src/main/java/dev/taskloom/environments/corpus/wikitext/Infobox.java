package dev.taskloom.environments.corpus.wikitext;

import dev.taskloom.environments.corpus.Document;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the arguments of an infobox as rows.
 *
 * <p>The label is the argument's name with spaces and a capital: which words the template would show for it stands in the
 * template, which an article does not bring along.
 */
final class Infobox {
    private static final Pattern NAME = Pattern
            .compile("(?:infobox|ficha de|infobulle)\\b.*|.* infobox|(?:automatic )?taxobox|"
                    + "speciesbox|subspeciesbox|geobox|drugbox|chembox|personendaten");
    /** Pictures, layout, identifiers, and the name that is the page's title anyway. */
    private static final Pattern SKIPPED = Pattern
            .compile("(?:name|title|italic title|native name lang|background|website|url|"
                    + "homepage|footnotes?|notes|refs?|references|coordinates|coords|display|zoom|style|class|embed|child|position x|"
                    + "latd|latm|lats|latns|longd|longm|longs|longew|lat .*|long .*|label ?\\d*|header ?\\d*|blank\\d* name.*|"
                    + "pushpin .*|.*(?:style|colou?r)|(?:.* )?(?:image|img|photo|logo|picture|caption|alt|imagesize|signature|map|mapsize|"
                    + "upright|flag|seal|coat|shield|emblem|footnotes?|ref|sound|audio|video|type coord)\\d*(?: .*)?)");
    private static final Pattern FILE = Pattern.compile(
            "https?://\\S*|.*\\.(?:png|jpe?g|svg|gif|tiff?|og[gv]|webm|mp3|wav)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> NESTED = Set.of("module", "embed", "child", "module2", "module3");

    private Infobox() {}

    static boolean is(String template) {
        return NAME.matcher(template).matches();
    }

    static void read(Arguments arguments, Inline inline, Rows rows, int depth) {
        for (Map.Entry<String, Arguments.Range> argument : arguments.named().entrySet()) {
            String name = argument.getKey().replace('_', ' ').replace('-', ' ').strip();
            Arguments.Range range = argument.getValue();
            if (NESTED.contains(name)) {
                // An infobox in an infobox adds its rows; its text is nothing.
                inline.write(range.from(), range.to(), TextOut.value(), depth);
            } else if (!name.isEmpty() && !range.isEmpty() && !SKIPPED.matcher(name).matches()) {
                TextOut value = TextOut.value();
                inline.write(range.from(), range.to(), value, depth);
                if (!FILE.matcher(value.text()).matches()) {
                    rows.add(Document.RowKind.INFOBOX, label(name), value);
                }
            }
        }
    }

    private static String label(String name) {
        String words = name.replaceAll("(?<=\\p{L}{3})\\d+$", "");
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
