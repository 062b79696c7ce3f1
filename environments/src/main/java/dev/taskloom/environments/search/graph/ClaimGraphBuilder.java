package dev.taskloom.environments.search.graph;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Collects entities and claims in any order and sorts them into a {@link ClaimGraph}; the order never shows. */
public final class ClaimGraphBuilder {
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, Integer> entityNumbers = new HashMap<>();
    private final Map<String, Integer> literalNumbers = new HashMap<>();
    private final List<Value> literals = new ArrayList<>();
    private final Map<String, Integer> documentNumbers = new HashMap<>();
    private final Map<String, Integer> extractorNumbers = new HashMap<>();
    private final IntColumn subject = new IntColumn();
    private final IntColumn predicate = new IntColumn();
    /** Entity numbers as they are, literal numbers as their complement. */
    private final IntColumn object = new IntColumn();
    private final IntColumn document = new IntColumn();
    private final IntColumn start = new IntColumn();
    private final IntColumn end = new IntColumn();
    private final IntColumn extractor = new IntColumn();

    /** Adds an entity; a second one of the same id is an {@link IllegalArgumentException}. */
    public ClaimGraphBuilder add(Entity entity) {
        if (entities.putIfAbsent(entity.id(), entity) != null) {
            throw new IllegalArgumentException("entity " + entity.id() + " is there twice");
        }
        return this;
    }

    /** Adds a claim; its subject and an entity object must have been added by the time of {@link #build}. */
    public ClaimGraphBuilder add(String subjectId, Predicate relation, Value value, String documentId, int spanStart,
            int spanEnd, String extractorName) {
        subject.add(number(entityNumbers, subjectId));
        predicate.add(relation.ordinal());
        object.add(value instanceof Value.EntityValue entity
                ? number(entityNumbers, entity.id())
                : ~literalNumbers.computeIfAbsent(value.key(), k -> {
                    literals.add(value);
                    return literals.size() - 1;
                }));
        document.add(number(documentNumbers, documentId));
        start.add(spanStart);
        end.add(spanEnd);
        extractor.add(number(extractorNumbers, extractorName));
        return this;
    }

    private static int number(Map<String, Integer> numbers, String key) {
        return numbers.computeIfAbsent(key, k -> numbers.size());
    }

    /** The graph of all that was added; exact repetitions of a claim are kept once. */
    public ClaimGraph build() {
        Entity[] sortedEntities = entities.values().toArray(Entity[]::new);
        Arrays.sort(sortedEntities, Comparator.comparing(Entity::id));
        int[] entityNode = new int[entityNumbers.size()];
        Arrays.fill(entityNode, -1);
        for (int node = 0; node < sortedEntities.length; node++) {
            Integer number = entityNumbers.get(sortedEntities[node].id());
            if (number != null) {
                entityNode[number] = node;
            }
        }
        entityNumbers.forEach((id, number) -> {
            if (entityNode[number] < 0) {
                throw new IllegalStateException("a claim names entity " + id + ", which was never added");
            }
        });
        Value[] sortedLiterals = literals.toArray(Value[]::new);
        Arrays.sort(sortedLiterals, Comparator.comparing(Value::key));
        int[] literalNode = new int[literals.size()];
        for (int i = 0; i < sortedLiterals.length; i++) {
            literalNode[literalNumbers.get(sortedLiterals[i].key())] = sortedEntities.length + i;
        }
        String[] sortedDocuments = documentNumbers.keySet().stream().sorted().toArray(String[]::new);
        int[] documentRank = ranks(documentNumbers, sortedDocuments);
        String[] sortedExtractors = extractorNumbers.keySet().stream().sorted().toArray(String[]::new);
        int[] extractorRank = ranks(extractorNumbers, sortedExtractors);

        int n = subject.size();
        int[] s = subject.map(i -> entityNode[i]);
        int[] p = predicate.map(i -> i);
        int[] o = object.map(i -> i >= 0 ? entityNode[i] : literalNode[~i]);
        int[] d = document.map(i -> documentRank[i]);
        int[] from = start.map(i -> i);
        int[] to = end.map(i -> i);
        int[] x = extractor.map(i -> extractorRank[i]);
        Comparator<Integer> order = Comparator.<Integer>comparingInt(i -> s[i])
                .thenComparingInt(i -> p[i])
                .thenComparingInt(i -> o[i])
                .thenComparingInt(i -> d[i])
                .thenComparingInt(i -> from[i])
                .thenComparingInt(i -> to[i])
                .thenComparingInt(i -> x[i]);
        Integer[] sorted = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, order);
        int[] kept = IntStream.range(0, n)
                .filter(i -> i == 0 || order.compare(sorted[i - 1], sorted[i]) != 0)
                .map(i -> sorted[i])
                .toArray();
        byte[] predicates = new byte[kept.length];
        short[] extractorsOf = new short[kept.length];
        for (int i = 0; i < kept.length; i++) {
            predicates[i] = (byte) p[kept[i]];
            extractorsOf[i] = (short) x[kept[i]];
        }
        return new ClaimGraph(new Columns(sortedEntities, sortedLiterals, sortedDocuments, sortedExtractors,
                pick(s, kept), predicates, pick(o, kept), pick(d, kept), pick(from, kept), pick(to, kept),
                extractorsOf));
    }

    private static int[] ranks(Map<String, Integer> numbers, String[] sorted) {
        int[] rank = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            rank[numbers.get(sorted[i])] = i;
        }
        return rank;
    }

    private static int[] pick(int[] column, int[] rows) {
        return Arrays.stream(rows).map(row -> column[row]).toArray();
    }

    record Columns(Entity[] entities, Value[] literals, String[] documents, String[] extractors, int[] subject,
            byte[] predicate, int[] object, int[] document, int[] start, int[] end, short[] extractor) {}
}
