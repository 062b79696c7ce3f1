package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** The static parts of the page; the only script a browser will run in it is the one whose hash the policy names. */
final class ReportPage {
    private static final List<String> SCRIPTS = List.of("dom.js", "charts.js", "tasks.js", "report.js");

    private ReportPage() {}

    /** Everything before the data. */
    static String head() throws IOException {
        String hash = Base64.getEncoder()
                .encodeToString(Sha256.digest().digest(script().getBytes(StandardCharsets.UTF_8)));
        return resource("report.html").split("@DATA@", -1)[0].replace("@STYLE@", resource("report.css"))
                .replace("@SCRIPT_HASH@", "sha256-" + hash);
    }

    /** Everything after the data. */
    static String tail() throws IOException {
        return resource("report.html").split("@DATA@", -1)[1].replace("@SCRIPT@", script());
    }

    private static String script() throws IOException {
        StringBuilder script = new StringBuilder("'use strict';\n");
        for (String name : SCRIPTS) {
            script.append(resource(name));
        }
        return script.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream("/report/" + name)) {
            return new String(Objects.requireNonNull(in, "no resource report/" + name).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
