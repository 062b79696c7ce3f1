package dev.taskloom.environments.corpus.extraction;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names licences by the URLs of their deeds, in the manner of SPDX identifiers. */
final class Licences {
    private static final int LONGEST_URL = 300;
    private static final String[] HOSTS = {"creativecommons.org", "gnu.org"};
    private static final Pattern CREATIVE_COMMONS = Pattern
            .compile("^(?:https?:)?//(?:www\\.)?creativecommons\\.org/licenses/([a-z+-]{1,20})/([0-9]\\.[0-9])");
    private static final Pattern PUBLIC_DOMAIN = Pattern
            .compile(
                    "^(?:https?:)?//(?:www\\.)?creativecommons\\.org/(?:publicdomain|licenses)/(zero|mark|publicdomain)");
    private static final Pattern FREE_DOCUMENTATION = Pattern
            .compile("^(?:https?:)?//(?:www\\.)?gnu\\.org/(?:copyleft|licenses)/(?:old-licenses/)?fdl");

    private Licences() {}

    /** Name of the licence whose deed is at {@code url}; empty when it is none of the known ones. */
    static String named(String url) {
        if (url.length() > LONGEST_URL || !namesHost(url)) {
            return "";
        }
        String lower = url.toLowerCase(Locale.ROOT);
        Matcher commons = CREATIVE_COMMONS.matcher(lower);
        if (commons.find()) {
            return "CC-" + commons.group(1).toUpperCase(Locale.ROOT) + "-" + commons.group(2);
        }
        Matcher publicDomain = PUBLIC_DOMAIN.matcher(lower);
        if (publicDomain.find()) {
            return publicDomain.group(1).equals("zero") ? "CC0-1.0" : "CC-PDM-1.0";
        }
        return FREE_DOCUMENTATION.matcher(lower).find() ? "GFDL" : "";
    }

    /** Asked of every link of a page, so it has to be cheap: hardly any leads to a deed. */
    private static boolean namesHost(String url) {
        int start = url.indexOf("//") + 2;
        int at = url.regionMatches(true, start, "www.", 0, 4) ? start + 4 : start;
        for (String host : HOSTS) {
            if (start > 1 && url.regionMatches(true, at, host, 0, host.length())) {
                return true;
            }
        }
        return false;
    }
}
