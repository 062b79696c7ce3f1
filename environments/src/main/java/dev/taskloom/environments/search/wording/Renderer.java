package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One rendering of one program: noun phrases with what is said of them, inside out. */
final class Renderer {
    /** Bindings tried to find out whether a description fits one thing only: enough for "the" or "a". */
    private static final long MAX_ROWS = 5_000;
    /** Tails of one verb: places and people, then dates, then ages. */
    private static final int RANK_DATE = 1;
    private static final int RANK_AGE = 2;

    private final PhraseBook book;
    private final Grammar grammar;
    private final ProgramEvaluator evaluator;
    private final Map<String, Integer> solution;
    private final long style;

    Renderer(PhraseBook book, Grammar grammar, ProgramEvaluator evaluator, Map<String, Integer> solution,
            long style) {
        this.book = book;
        this.grammar = grammar;
        this.evaluator = evaluator;
        this.solution = solution;
        this.style = style;
    }

    String question(QuestionNode root) {
        return grammar.tidy(asked(root).orElseGet(() -> identified(root)));
    }

    /** The object of one relation of something hidden: "When was ... born?" */
    private Optional<String> asked(QuestionNode root) {
        if (root.modifiers().size() != 1 || !root.types().isEmpty()
                || !(root.modifiers().get(0) instanceof Modifier.Linked link) || link.asSubject()) {
            return Optional.empty();
        }
        String key = link.predicate().wireName() + ".ask";
        Integer node = solution.get(root.variable().name());
        if (node != null && graph().value(node) instanceof Value.DateValue date) {
            key += switch (date.precision()) {
                case YEAR -> ".year";
                case MONTH -> ".month";
                case DAY -> ".day";
            };
        }
        return book.find(key, link.child().phraseTypes(), style)
                .map(template -> template.replace("{}", nounPhrase(link.child())));
    }

    /** The thing that fits a description: "Who ...?", "Which film ...?" */
    private String identified(QuestionNode root) {
        Head head = head(root);
        List<VerbPhrase> phrases = phrases(root);
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException("nothing is said of the answer but its type");
        }
        boolean person = root.isPerson();
        if (person && head.isBare() && root.types().stream().noneMatch(t -> needsSaying(root, t))) {
            return book.get("ask.who", List.of(), style).replace("{}", VerbPhrase.conjoin(phrases, grammar));
        }
        // Every third question asks for the name or title; the others open with "Which".
        if (Math.floorMod(style / 7, 3L) == 0 && (person || head.noun().equals(noun(root)) && isWork(root))) {
            return book.get(person ? "ask.name" : "ask.title", List.of(), style)
                    .replace("{}", described(root, head, phrases, true));
        }
        return book.get("ask.which", List.of(), style)
                .replace("{}", grammar.head(head) + " " + VerbPhrase.conjoin(phrases, grammar));
    }

    private static boolean isWork(QuestionNode node) {
        return node.types().stream().anyMatch(t -> List.of("film", "book", "album", "song", "series").contains(t));
    }

    /** True if no phrase tells man from woman, so that the noun must. */
    private boolean needsSaying(QuestionNode node, String type) {
        return !type.equals("person") && node.modifiers().stream().noneMatch(m -> switch (m) {
            case Modifier.Given g -> gendered(g.predicate());
            case Modifier.Linked l -> gendered(l.predicate());
            case Modifier.Bounded b -> false;
            case Modifier.Counted c -> false;
            case Modifier.Excluded e -> false;
            case Modifier.Aged a -> false;
        });
    }

    private static boolean gendered(Predicate predicate) {
        return predicate == Predicate.PARENT || predicate == Predicate.SPOUSE || predicate == Predicate.SIBLING;
    }

    /** A description of something hidden, with its article. */
    private String nounPhrase(QuestionNode node) {
        Head head = head(node);
        List<Modifier> said = node.modifiers().stream().filter(m -> !besideNoun(node, m)).toList();
        boolean definite = unique(node);
        if (said.size() == 1 && head.occupations().isEmpty() && head.genres().isEmpty()) {
            Optional<String> byFunction = byFunction(node, said.get(0), head, definite);
            if (byFunction.isPresent()) {
                return byFunction.get();
            }
        }
        return described(node, head, phrases(node), definite);
    }

    private Optional<String> byFunction(QuestionNode node, Modifier modifier, Head head, boolean definite) {
        String key = switch (modifier) {
            case Modifier.Given g -> key(g.predicate(), g.asSubject());
            case Modifier.Linked l -> key(l.predicate(), l.asSubject());
            case Modifier.Bounded b -> "";
            case Modifier.Counted c -> "";
            case Modifier.Excluded e -> "";
            case Modifier.Aged a -> "";
        };
        return book.find(key + ".noun", node.phraseTypes(), style)
                .filter(template -> head.isBare() || template.startsWith("{the} "))
                .map(template -> template.startsWith("{the} ") ? grammar.withArticle(template, head, definite)
                        : template)
                .map(template -> template.replace("{}", object(modifier)));
    }

    private String described(QuestionNode node, Head head, List<VerbPhrase> phrases, boolean definite) {
        String noun = grammar.withArticle(grammar.head(head), head.noun().gender(), definite);
        if (phrases.isEmpty()) {
            return noun;
        }
        if (phrases.size() <= 2 && phrases.stream().allMatch(VerbPhrase::reducible)) {
            List<String> reduced = phrases.stream().map(VerbPhrase::afterNoun).toList();
            return noun + " " + grammar.and(reduced, VerbPhrase.nestedBeforeLast(phrases));
        }
        return noun + " " + grammar.relative(node.isPerson()) + " " + VerbPhrase.conjoin(phrases, grammar);
    }

    private Head head(QuestionNode node) {
        List<Head.Period> periods = new ArrayList<>();
        List<String> countries = new ArrayList<>();
        List<String> genres = new ArrayList<>();
        List<String> occupations = new ArrayList<>();
        for (Modifier modifier : node.modifiers()) {
            if (besideNoun(node, modifier)) {
                switch (modifier) {
                    case Modifier.Bounded b -> periods.add(new Head.Period(b.from(), b.to()));
                    case Modifier.Given g -> (switch (g.predicate()) {
                        case OCCUPATION -> occupations;
                        case GENRE -> genres;
                        default -> countries;
                    }).add(g.value().label());
                    case Modifier.Linked l -> {
                    }
                    case Modifier.Counted c -> {
                    }
                    case Modifier.Excluded e -> {
                    }
                    case Modifier.Aged a -> {
                    }
                }
            }
        }
        return new Head(noun(node), periods, countries, genres, occupations);
    }

    private Head.Noun noun(QuestionNode node) {
        return Head.Noun.parse(book.get("type", node.phraseTypes(), style));
    }

    /** True if the modifier stands before or right after the noun instead of being a phrase of its own. */
    private boolean besideNoun(QuestionNode node, Modifier modifier) {
        return switch (modifier) {
            case Modifier.Bounded b -> b.predicate() == Predicate.PUBLICATION_DATE
                    && Periods.isYearOrDecade(b.from(), b.to());
            case Modifier.Given g -> g.asSubject() && grammar.besideNoun(g.predicate(), g.value());
            case Modifier.Linked l -> false;
            case Modifier.Counted c -> false;
            case Modifier.Excluded e -> false;
            case Modifier.Aged a -> false;
        };
    }

    /** What is said of the node in verb phrases; relations of one kind and direction are said together. */
    private List<VerbPhrase> phrases(QuestionNode node) {
        List<VerbPhrase> phrases = new ArrayList<>();
        List<Modifier> open = new ArrayList<>(node.modifiers().stream().filter(m -> !besideNoun(node, m)).toList());
        while (!open.isEmpty()) {
            Modifier first = open.remove(0);
            List<Modifier> alike = new ArrayList<>(List.of(first));
            open.stream().filter(other -> sameRelation(first, other)).forEach(alike::add);
            open.removeAll(alike);
            phrases.add(phrase(node, alike));
        }
        return VerbPhrase.merged(phrases);
    }

    private static boolean sameRelation(Modifier a, Modifier b) {
        String keyA = relationKey(a);
        return !keyA.isEmpty() && keyA.equals(relationKey(b));
    }

    private static String relationKey(Modifier modifier) {
        return switch (modifier) {
            case Modifier.Given g -> key(g.predicate(), g.asSubject());
            case Modifier.Linked l -> key(l.predicate(), l.asSubject());
            case Modifier.Bounded b -> "";
            case Modifier.Counted c -> "";
            case Modifier.Excluded e -> "";
            case Modifier.Aged a -> "";
        };
    }

    private static String key(Predicate predicate, boolean asSubject) {
        return predicate.wireName() + (asSubject ? ".of" : ".as");
    }

    private VerbPhrase phrase(QuestionNode node, List<Modifier> alike) {
        Modifier first = alike.get(0);
        boolean nested = alike.stream().anyMatch(m -> m instanceof Modifier.Linked);
        return switch (first) {
            case Modifier.Given g -> phrase(node, relationKey(g), objects(alike), nested);
            case Modifier.Linked l -> phrase(node, relationKey(l), objects(alike), nested);
            case Modifier.Bounded b -> bounded(node, b);
            case Modifier.Counted c -> filled(node, template(node, c.predicate().wireName() + ".count")
                    .replace("{n}", grammar.count(c.count())), key(c.predicate(), true), 0, false);
            case Modifier.Excluded e -> filled(node, template(node, e.predicate().wireName() + ".not")
                    .replace("{}", text(e.predicate(), e.value())), "", 0, false);
            case Modifier.Aged a -> filled(node, template(node, "age").replace("{n}",
                    Integer.toString(a.elapsed().years())), "", RANK_AGE, false);
        };
    }

    private VerbPhrase bounded(QuestionNode node, Modifier.Bounded bound) {
        String name = bound.predicate().wireName();
        if (bound.predicate().range() == Predicate.Range.DATE) {
            String when = grammar.within(bound.from(), bound.to());
            return filled(node, template(node, name + ".of").replace("{when}", when), name + ".of", RANK_DATE, false);
        }
        String template = template(node, name + ".between");
        return filled(node, template.replace("{from}", grammar.number(bound.from()))
                .replace("{to}", grammar.number(bound.to())), name + ".between", 0, false);
    }

    private String template(QuestionNode node, String key) {
        return grammar.agree(book.get(key, node.phraseTypes(), style), noun(node).gender());
    }

    private VerbPhrase phrase(QuestionNode node, String key, String objects, boolean nested) {
        String template = template(node, key);
        int rank = template.contains("{when}") ? RANK_DATE : 0;
        return filled(node, template.replace("{}", objects).replace("{when}", objects).replace("{n}", objects), key,
                rank, nested);
    }

    private VerbPhrase filled(QuestionNode node, String filled, String key, int rank, boolean nested) {
        int bar = filled.indexOf("||");
        String verb = filled.substring(0, bar).strip();
        String tail = filled.substring(bar + 2).strip();
        boolean copula = verb.startsWith("{be}");
        verb = verb.replace("{be}", grammar.copula(Tense.past(graph(), solution.get(node.variable().name()))));
        String explicit = key.isEmpty()
                ? ""
                : book.find(key + ".reduced", node.phraseTypes(), style)
                        .map(t -> t.substring(0, t.indexOf("||")).strip())
                        .orElse("");
        boolean passive = !copula && (verb.startsWith("was ") || verb.startsWith("fue "));
        String reduced = !explicit.isEmpty() ? explicit : passive ? verb.substring(4) : "";
        return new VerbPhrase(verb, reduced, copula, List.of(new VerbPhrase.Tail(tail, rank, nested)));
    }

    private String objects(List<Modifier> alike) {
        List<String> given = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        alike.forEach(m -> (m instanceof Modifier.Linked ? hidden : given).add(object(m)));
        given.addAll(hidden);
        return grammar.and(given, false);
    }

    private String object(Modifier modifier) {
        return switch (modifier) {
            case Modifier.Given g -> text(g.predicate(), g.value());
            case Modifier.Linked l -> nounPhrase(l.child());
            case Modifier.Bounded b -> throw new IllegalStateException("a range has no object");
            case Modifier.Counted c -> throw new IllegalStateException("a count has no object");
            case Modifier.Excluded e -> text(e.predicate(), e.value());
            case Modifier.Aged a -> throw new IllegalStateException("an age has no object");
        };
    }

    private String text(Predicate predicate, Value value) {
        return switch (value) {
            case Value.EntityValue entity -> {
                int node = graph().entityNode(entity.id());
                yield grammar.name(entity.label(), node < 0 ? EntityType.OTHER : graph().entity(node).type());
            }
            case Value.DateValue date -> grammar.onDate(date);
            case Value.NumberValue number -> grammar.number(number.decimal());
            case Value.TextValue text -> grammar.literal(predicate, text.text());
        };
    }

    /** True if only one thing fits the description of the node, as far as the claims go. */
    private boolean unique(QuestionNode node) {
        List<Clause> clauses = node.clauses();
        return clauses.isEmpty()
                || evaluator.enumerate(new ConstraintProgram(node.variable(), clauses), 2, MAX_ROWS).unique();
    }

    private ClaimGraph graph() {
        return evaluator.graph();
    }
}
