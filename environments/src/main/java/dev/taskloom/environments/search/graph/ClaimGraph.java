package dev.taskloom.environments.search.graph;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * All claims of a snapshot as columns in memory, indexed from the subject's and from the object's side.
 *
 * <p>A <em>node</em> is an int: entities come first, {@code [0, entityCount)} in the order of their ids, then literals
 * in the order of their keys, so that dates stand in calendar order. A <em>claim</em> is an int too; claims are sorted
 * by subject, predicate, object and document. About 40 bytes a claim and 200 bytes a node. Immutable and safe to share.
 */
public final class ClaimGraph {
    private static final Predicate[] PREDICATES = Predicate.values();

    private final Entity[] entities;
    private final Value[] literals;
    private final String[] documents;
    private final String[] extractors;
    private final int[] subject;
    private final byte[] predicate;
    private final int[] object;
    private final int[] document;
    private final int[] start;
    private final int[] end;
    private final short[] extractor;
    /** Claims of entity {@code e} are {@code [subjectStart[e], subjectStart[e + 1])}. */
    private final int[] subjectStart;
    /** Claim numbers sorted by object, predicate and subject; those of node {@code n} start at {@code objectStart[n]}. */
    private final int[] byObject;
    private final int[] objectStart;

    ClaimGraph(ClaimGraphBuilder.Columns columns) {
        this.entities = columns.entities();
        this.literals = columns.literals();
        this.documents = columns.documents();
        this.extractors = columns.extractors();
        this.subject = columns.subject();
        this.predicate = columns.predicate();
        this.object = columns.object();
        this.document = columns.document();
        this.start = columns.start();
        this.end = columns.end();
        this.extractor = columns.extractor();
        this.subjectStart = starts(subject, entities.length, i -> i);
        this.byObject = IntStream.range(0, subject.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(c -> object[c])
                        .thenComparingInt(c -> predicate[c])
                        .thenComparingInt(c -> c))
                .mapToInt(Integer::intValue)
                .toArray();
        this.objectStart = starts(object, nodeCount(), i -> byObject[i]);
    }

    private static int[] starts(int[] column, int nodes, IntUnaryOperator order) {
        int[] starts = new int[nodes + 1];
        for (int value : column) {
            starts[value + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        assert column.length == 0 || column[order.applyAsInt(0)] <= column[order.applyAsInt(column.length - 1)];
        return starts;
    }

    public int entityCount() {
        return entities.length;
    }

    public int nodeCount() {
        return entities.length + literals.length;
    }

    public int claimCount() {
        return subject.length;
    }

    public boolean isEntity(int node) {
        return node < entities.length;
    }

    /** The entity of a node below {@link #entityCount()}. */
    public Entity entity(int node) {
        return entities[node];
    }

    /** All entities in node order. */
    public List<Entity> entities() {
        return List.of(entities);
    }

    /** The value of any node. */
    public Value value(int node) {
        if (isEntity(node)) {
            return new Value.EntityValue(entities[node].id(), entities[node].label());
        }
        return literals[node - entities.length];
    }

    /** The node of a value, -1 when no claim mentions it. Entities are found by id, whatever their label. */
    public int node(Value value) {
        if (value instanceof Value.EntityValue entity) {
            return entityNode(entity.id());
        }
        int found = Arrays.binarySearch(literals, value, Comparator.comparing(Value::key));
        return found < 0 ? -1 : entities.length + found;
    }

    /** The node of an entity id, -1 when there is none. */
    public int entityNode(String id) {
        int low = 0;
        int high = entities.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = entities[middle].id().compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** First literal node whose key is not before the given key; {@link #nodeCount()} when all are. */
    public int literalFrom(String key) {
        int low = 0;
        int high = literals.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (literals[middle].key().compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return entities.length + low;
    }

    /** Distinct objects of the relation, ascending. */
    public int[] objects(int subjectNode, Predicate relation) {
        if (!isEntity(subjectNode)) {
            return new int[0];
        }
        return distinct(subjectStart[subjectNode], subjectStart[subjectNode + 1], relation, c -> c, object);
    }

    /** Distinct subjects that have the object in the relation, ascending. */
    public int[] subjects(Predicate relation, int objectNode) {
        return distinct(objectStart[objectNode], objectStart[objectNode + 1], relation, i -> byObject[i], subject);
    }

    private int[] distinct(int from, int to, Predicate relation, IntUnaryOperator claimAt, int[] column) {
        int[] found = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            int claim = claimAt.applyAsInt(i);
            if (predicate[claim] == relation.ordinal()
                    && (count == 0 || found[count - 1] != column[claim])) {
                found[count++] = column[claim];
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** Claims with that subject, in claim order. */
    public IntStream claimsAbout(int subjectNode) {
        return isEntity(subjectNode)
                ? IntStream.range(subjectStart[subjectNode], subjectStart[subjectNode + 1])
                : IntStream.empty();
    }

    /** Claims with that object, sorted by predicate, subject and document. */
    public IntStream claimsNaming(int objectNode) {
        return IntStream.range(objectStart[objectNode], objectStart[objectNode + 1]).map(i -> byObject[i]);
    }

    /** Claims that state exactly this triple, in document order: several when several documents state it. */
    public int[] claims(int subjectNode, Predicate relation, int objectNode) {
        return claimsAbout(subjectNode).filter(c -> predicate[c] == relation.ordinal() && object[c] == objectNode)
                .toArray();
    }

    public int subject(int claim) {
        return subject[claim];
    }

    public Predicate predicate(int claim) {
        return PREDICATES[predicate[claim]];
    }

    public int object(int claim) {
        return object[claim];
    }

    /** Id of the document the claim was read from. */
    public String document(int claim) {
        return documents[document[claim]];
    }

    /** Start of the cited span in its document. */
    public int start(int claim) {
        return start[claim];
    }

    /** End (exclusive) of the cited span in its document. */
    public int end(int claim) {
        return end[claim];
    }

    public String extractor(int claim) {
        return extractors[extractor[claim]];
    }
}
