package dev.taskloom.environments.search.graph;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;
import java.util.Arrays;
import java.util.BitSet;
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
    private final String[] literalKeys;
    /** What each date literal may mean, null for other literals: evaluation compares dates all the time. */
    private final DateInterval[] intervals;
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
    private final EntitySets sets;

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
        this.literalKeys = Arrays.stream(literals).map(Value::key).toArray(String[]::new);
        this.intervals = Arrays.stream(literals)
                .map(value -> value instanceof Value.DateValue date ? DateInterval.of(date) : null)
                .toArray(DateInterval[]::new);
        this.subjectStart = starts(subject, entities.length);
        this.objectStart = starts(object, nodeCount());
        int[] byPredicate = sortedBy(IntStream.range(0, subject.length).toArray(), c -> predicate[c],
                PREDICATES.length);
        this.byObject = sortedBy(byPredicate, c -> object[c], nodeCount());
        this.sets = new EntitySets(entities, subject, predicate);
    }

    /** The claims in the order of a small number each has; those of equal numbers keep their order. */
    private static int[] sortedBy(int[] claims, IntUnaryOperator number, int numbers) {
        int[] next = new int[numbers + 1];
        for (int claim : claims) {
            next[number.applyAsInt(claim) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] sorted = new int[claims.length];
        for (int claim : claims) {
            sorted[next[number.applyAsInt(claim)]++] = claim;
        }
        return sorted;
    }

    private static int[] starts(int[] column, int nodes) {
        int[] starts = new int[nodes + 1];
        for (int value : column) {
            starts[value + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
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
        return node >= 0 && node < entities.length;
    }

    /** The entity of a node below {@link #entityCount()}. */
    public Entity entity(int node) {
        return entities[node];
    }

    /** All entities in node order. */
    public List<Entity> entities() {
        return List.of(entities);
    }

    /** Entities of a type, by the name that clauses use for it; shared, do not change it. */
    public BitSet entitiesOfType(String name) {
        return sets.ofType(name);
    }

    /** Entities of which some claim states the relation; shared, do not change it. */
    public BitSet entitiesHaving(Predicate relation) {
        return sets.having(relation);
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
        int found = Arrays.binarySearch(literalKeys, value.key());
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

    /** The days a date may mean; null for a node that is no date. */
    public DateInterval interval(int node) {
        return isEntity(node) ? null : intervals[node - entities.length];
    }

    /** First literal node whose key is not before the given key; {@link #nodeCount()} when all are. */
    public int literalFrom(String key) {
        int found = Arrays.binarySearch(literalKeys, key);
        return entities.length + (found < 0 ? ~found : found);
    }

    /** Distinct objects of the relation, ascending. */
    public int[] objects(int subjectNode, Predicate relation) {
        int from = firstAbout(subjectNode, relation);
        int to = firstAbout(subjectNode, relation.ordinal() + 1);
        int[] found = new int[to - from];
        int count = 0;
        for (int claim = from; claim < to; claim++) {
            if (count == 0 || found[count - 1] != object[claim]) {
                found[count++] = object[claim];
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** Distinct subjects that have the object in the relation, ascending. */
    public int[] subjects(Predicate relation, int objectNode) {
        int from = firstNaming(relation, objectNode);
        int to = firstNaming(relation.ordinal() + 1, objectNode);
        int[] found = new int[to - from];
        int count = 0;
        for (int place = from; place < to; place++) {
            int node = subject[byObject[place]];
            if (count == 0 || found[count - 1] != node) {
                found[count++] = node;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** True if some claim states this triple. */
    public boolean states(int subjectNode, Predicate relation, int objectNode) {
        int low = firstAbout(subjectNode, relation);
        int end = firstAbout(subjectNode, relation.ordinal() + 1);
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (object[middle] < objectNode) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < end && object[low] == objectNode;
    }

    /** How many claims state an object of the relation. */
    public int countAbout(int subjectNode, Predicate relation) {
        return firstAbout(subjectNode, relation.ordinal() + 1) - firstAbout(subjectNode, relation);
    }

    /** How many claims state a subject that has the object in the relation. */
    public int countNaming(Predicate relation, int objectNode) {
        return firstNaming(relation.ordinal() + 1, objectNode) - firstNaming(relation, objectNode);
    }

    private int firstAbout(int subjectNode, Predicate relation) {
        return firstAbout(subjectNode, relation.ordinal());
    }

    /** The first claim about the subject whose predicate is not before the given one. */
    private int firstAbout(int subjectNode, int fromPredicate) {
        if (!isEntity(subjectNode)) {
            return 0;
        }
        int low = subjectStart[subjectNode];
        int high = subjectStart[subjectNode + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (predicate[middle] < fromPredicate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstNaming(Predicate relation, int objectNode) {
        return firstNaming(relation.ordinal(), objectNode);
    }

    /** The first place in {@link #byObject} that names the object with a predicate not before the given one. */
    private int firstNaming(int fromPredicate, int objectNode) {
        int low = objectStart[objectNode];
        int high = objectStart[objectNode + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (predicate[byObject[middle]] < fromPredicate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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

    /** Claims that state some object of the relation, in claim order. */
    public IntStream claims(int subjectNode, Predicate relation) {
        return IntStream.range(firstAbout(subjectNode, relation), firstAbout(subjectNode, relation.ordinal() + 1));
    }

    /** Claims that state exactly this triple, in document order: several when several documents state it. */
    public int[] claims(int subjectNode, Predicate relation, int objectNode) {
        return claims(subjectNode, relation).filter(c -> object[c] == objectNode).toArray();
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
