package dev.taskloom.pipelines.runners;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * The class path without what Google's cloud announces to Beam: its options, runner, file system and coders.
 *
 * <p>Beam registers everything that is announced when it is first asked for options, and compares the options of all with
 * those of all: for Dataflow's dozens that took a third of a short command. Classes are the same ones, so whoever names one
 * of Google's still gets it.
 */
public final class WithoutGoogleCloud extends ClassLoader {
    private static final String BEAM_SERVICES = "META-INF/services/org.apache.beam.";
    private static final String GOOGLE_CLOUD = "google-cloud";

    private WithoutGoogleCloud(ClassLoader parent) {
        super(parent);
    }

    /** Makes it the loader of this thread and of those it starts, unless the words of the command line ask for Dataflow. */
    public static void unlessAskedFor(List<String> words) {
        if (words.stream().noneMatch(word -> word.toLowerCase(Locale.ROOT).contains("dataflow"))) {
            Thread thread = Thread.currentThread();
            thread.setContextClassLoader(new WithoutGoogleCloud(thread.getContextClassLoader()));
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!name.startsWith(BEAM_SERVICES)) {
            return super.getResources(name);
        }
        List<URL> announced = new ArrayList<>(Collections.list(super.getResources(name)));
        announced.removeIf(place -> jar(place).contains(GOOGLE_CLOUD));
        return Collections.enumeration(announced);
    }

    /** The name of the jar, without the folders it lies in: those may be called anything. */
    private static String jar(URL place) {
        String path = place.getPath();
        int end = path.indexOf("!/");
        String file = end < 0 ? "" : path.substring(0, end);
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
