package dev.taskloom.environments.search.build;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The site a page belongs to: its registrable domain, so that mirrors under one owner's hosts count once. */
final class Sites {
    private final Map<String, String> byHost = new HashMap<>();

    String of(String url) {
        String host;
        try {
            host = URI.create(url.replace(' ', '_')).getHost();
        } catch (IllegalArgumentException e) {
            host = null;
        }
        if (host == null) {
            int scheme = url.indexOf(':');
            return scheme > 0 ? url.substring(0, scheme) : "unknown";
        }
        return byHost.computeIfAbsent(host, Sites::registrableDomain);
    }

    private static String registrableDomain(String host) {
        if (!InternetDomainName.isValid(host)) {
            return host;
        }
        InternetDomainName name = InternetDomainName.from(host);
        if (name.isUnderPublicSuffix()) {
            return name.topPrivateDomain().toString();
        }
        // A name under no known suffix (.example, an intranet): its last two labels.
        int parts = name.parts().size();
        return parts <= 2 ? host : String.join(".", name.parts().subList(parts - 2, parts));
    }
}
