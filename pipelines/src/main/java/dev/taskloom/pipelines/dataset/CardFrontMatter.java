package dev.taskloom.pipelines.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The YAML front matter of a dataset card, as the Hugging Face hub reads it.
 *
 * <p>Field names and the identifiers of licences and sizes are those of the hub's dataset card specification. A licence
 * the hub does not know is {@code other}, none at all is {@code unknown}.
 */
final class CardFrontMatter {
    private static final ObjectMapper YAML = new ObjectMapper(
            new YAMLFactory().enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES));
    private static final Set<String> KNOWN_LICENCES = Set.of("apache-2.0", "mit", "cc0-1.0", "cc-by-2.0", "cc-by-2.5",
            "cc-by-3.0", "cc-by-4.0", "cc-by-sa-3.0", "cc-by-sa-4.0", "cc-by-nc-4.0", "cc-by-nc-sa-4.0", "odc-by",
            "odbl", "pddl", "gfdl");

    private final CardFigures figures;
    private final Class<? extends Record> rowType;
    private final List<TableShards.Split> splits;

    CardFrontMatter(CardFigures figures, Class<? extends Record> rowType, List<TableShards.Split> splits) {
        this.figures = figures;
        this.rowType = rowType;
        this.splits = List.copyOf(splits);
    }

    /** The block with its two {@code ---} lines. */
    String yaml() {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("license", licences());
        card.put("language", List.copyOf(figures.languages().keySet()));
        card.put("pretty_name", "Taskloom search tasks");
        card.put("size_categories", List.of(sizeCategory()));
        card.put("task_categories", List.of("question-answering"));
        card.put("tags", List.of("taskloom", "agents", "multi-hop", "search", "verified", "reinforcement-learning"));
        card.put("configs", List.of(configuration()));
        card.put("dataset_info", datasetInfo());
        try {
            return YAML.writeValueAsString(card) + "---\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write the front matter of a dataset card", e);
        }
    }

    private Map<String, Object> configuration() {
        List<Map<String, String>> files = new ArrayList<>();
        for (TableShards.Split split : splits) {
            Map<String, String> file = new LinkedHashMap<>();
            file.put("split", split.name());
            file.put("path", "data/search/" + split.name() + "-*");
            files.add(file);
        }
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("config_name", "search");
        configuration.put("data_files", files);
        configuration.put("default", true);
        return configuration;
    }

    private Map<String, Object> datasetInfo() {
        List<Map<String, Object>> sizes = new ArrayList<>();
        for (TableShards.Split split : splits) {
            Map<String, Object> size = new LinkedHashMap<>();
            size.put("name", split.name());
            size.put("num_bytes", split.memoryBytes());
            size.put("num_examples", split.rows());
            sizes.add(size);
        }
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("config_name", "search");
        info.put("features", RowFeatures.of(rowType));
        info.put("splits", sizes);
        info.put("download_size", splits.stream().mapToLong(TableShards.Split::fileBytes).sum());
        info.put("dataset_size", splits.stream().mapToLong(TableShards.Split::memoryBytes).sum());
        return info;
    }

    private List<String> licences() {
        TreeSet<String> identifiers = new TreeSet<>();
        for (String licence : figures.licences().keySet()) {
            String identifier = licence.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
            identifiers.add(
                    identifier.isEmpty() ? "unknown" : KNOWN_LICENCES.contains(identifier) ? identifier : "other");
        }
        return identifiers.isEmpty() ? List.of("unknown") : List.copyOf(identifiers);
    }

    private String sizeCategory() {
        long rows = figures.tasks();
        if (rows < 1_000) {
            return "n<1K";
        }
        String[] names = {"1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M"};
        int index = Math.min(names.length - 1, (int) Math.log10(rows) - 3);
        return names[index];
    }
}
