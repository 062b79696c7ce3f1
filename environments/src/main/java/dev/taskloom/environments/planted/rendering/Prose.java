package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Fact;
import dev.taskloom.environments.planted.world.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes sentences: picks a phrasing, fills its slots, and notes which facts it stated in which words. */
final class Prose {
    private static final double PRONOUN_FIRST = 0.25;

    private final PagePlan plan;
    private final Entity topic;
    private final Lexicon words;
    private final Mentions mentions;
    private final Draws draws;
    private final StringBuilder html = new StringBuilder();
    private final List<Statement> statements = new ArrayList<>();
    private boolean named;
    private boolean open;

    Prose(PagePlan plan, Mentions mentions, Draws draws) {
        this.plan = plan;
        this.topic = plan.topic();
        this.words = Lexicon.of(plan.site().language());
        this.mentions = mentions;
        this.draws = draws;
    }

    void heading(String text) {
        endParagraph();
        html.append("<h2>").append(Markup.escape(text)).append("</h2>\n");
    }

    void endParagraph() {
        if (open) {
            html.append("</p>\n");
            open = false;
        }
        named = false;
    }

    void raw(String markup) {
        endParagraph();
        html.append(markup);
    }

    String html() {
        endParagraph();
        return html.toString();
    }

    List<Statement> statements() {
        return statements;
    }

    void note(Fact fact, String phrasing, String surface) {
        statements.add(new Statement(fact, phrasing, surface));
    }

    /**
     * Says something in one sentence.
     *
     * @param kinds  where to look for phrasings, most specific first
     * @param facts  what the slots are filled with; all are stated
     * @param extras markup of further slots
     * @return false when the language has no words for it; then nothing was written
     */
    boolean say(List<String> kinds, String relation, List<Fact> facts, Map<String, String> extras) {
        int objects = facts.isEmpty()
                ? 0
                : (int) facts.stream().filter(f -> relationOf(f).equals(relationOf(facts.getLast()))).count();
        Optional<List<Phrasing>> section = Phrasings.in(plan.site().language()).find(kinds, relation, objects);
        if (section.isEmpty()) {
            return false;
        }
        List<Phrasing> sayable = section.get().stream().filter(p -> isSayable(p, facts)).toList();
        Phrasing phrasing = draws.pick(sayable);
        StringBuilder sentence = new StringBuilder();
        write(phrasing.parts(), phrasing.id(), facts, extras, sentence);
        html.append(open ? " " : "<p>").append(Lexicon.capitalised(sentence.toString()));
        open = true;
        return true;
    }

    private static boolean isSayable(Phrasing phrasing, List<Fact> facts) {
        return phrasing.parts().stream().allMatch(part -> !(part instanceof Phrasing.Part.Slot slot)
                || switch (slot.name()) {
                    case "year" -> facts.getFirst().from().isPresent();
                    case "until" -> facts.getFirst().to().isPresent();
                    default -> true;
                });
    }

    private void write(List<Phrasing.Part> parts, String id, List<Fact> facts, Map<String, String> extras,
            StringBuilder out) {
        for (Phrasing.Part part : parts) {
            switch (part) {
                case Phrasing.Part.Text text -> out.append(Markup.escape(text.text()));
                case Phrasing.Part.Gendered gendered ->
                    out.append(words.feminine(topic) ? gendered.female() : gendered.male());
                case Phrasing.Part.Choice choice -> write(draws.pick(choice.options()), id, facts, extras, out);
                case Phrasing.Part.Slot slot -> out.append(fill(slot, id, facts, extras));
            }
        }
    }

    private String fill(Phrasing.Part.Slot slot, String id, List<Fact> facts, Map<String, String> extras) {
        String extra = extras.get(slot.name());
        if (extra != null) {
            return extra;
        }
        return switch (slot.name()) {
            case "N" -> {
                named = true;
                String bold = "<b>" + Markup.escape(topic.name()) + "</b>";
                yield topic instanceof Entity.Work ? "<i>" + bold + "</i>" : bold;
            }
            case "S" -> subject();
            case "s" -> decapitalised(subject());
            case "s0" -> words.articleBefore(topic) + Markup.escape(topic.name());
            case "P" -> Lexicon.capitalised(words.possessive(topic));
            case "p" -> words.possessive(topic);
            case "o" -> words.objectForm(topic);
            case "year" -> Integer.toString(facts.getFirst().from().orElseThrow().getYear());
            case "until" -> Integer.toString(facts.getFirst().to().orElseThrow().getYear());
            case "fm" -> words.parent(genderOfObject(facts));
            case "bs" -> words.sibling(genderOfObject(facts));
            default -> objects(slot, id, facts);
        };
    }

    private static Gender genderOfObject(List<Fact> facts) {
        return ((Person) facts.getFirst().entity().orElseThrow()).gender();
    }

    private String subject() {
        boolean pronoun = named || draws.chance(PRONOUN_FIRST);
        named = true;
        return pronoun ? words.pronoun(topic) : words.reference(topic);
    }

    /** Names keep their capital inside a sentence; pronouns and "the film" do not. */
    private String decapitalised(String reference) {
        boolean isName = topic.name().contains(reference) || topic instanceof Person person
                && reference.equals(person.family());
        return isName ? reference : reference.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + reference.substring(1);
    }

    private String objects(Phrasing.Part.Slot slot, String id, List<Fact> facts) {
        List<Fact> mine = facts.stream().filter(f -> relationOf(f).equals(slot.name())).toList();
        if (mine.isEmpty()) {
            throw new IllegalStateException("phrasing " + id + " has a slot {" + slot.name() + "} but no such fact");
        }
        if (slot.form().length() == 1) {
            mine = List.of(mine.get(slot.form().charAt(0) - '1'));
        }
        List<String> items = new ArrayList<>();
        for (Fact fact : mine) {
            items.add(item(fact, id, slot.form().equals("year")));
        }
        return listed(items);
    }

    /** The object of a fact of the topic, noted as stated. */
    String object(Fact fact, String id) {
        return item(fact, id, false);
    }

    private String item(Fact fact, String id, boolean yearOnly) {
        if (fact.subject().equals(topic)) {
            if (fact.object() instanceof Fact.Target.Of of) {
                Mentions.Mention mention = mentions.inProse(of.entity());
                note(fact, id, mention.surface());
                return words.articleBefore(of.entity()) + mention.html();
            }
            String surface = yearOnly && fact.object() instanceof Fact.Target.On on
                    ? Integer.toString(on.date().getYear())
                    : Literals.text(fact, words);
            note(fact, id, surface);
            return Markup.escape(surface);
        }
        note(fact, id, topic.name());
        Entity other = fact.subject();
        String name = mentions.inProse(other).html();
        return other instanceof Entity.Work work ? work(work, name) : words.articleBefore(other) + name;
    }

    /** A work in a list may come with its kind before it or its year behind it. */
    private String work(Entity.Work work, String name) {
        String kind = draws.chance(0.35) ? words.definite(work.kind()) + " " : "";
        if (!draws.chance(0.6)) {
            return kind + name;
        }
        String year = Integer.toString(work.published().getYear());
        note(Literals.publication(work), plan.site().language().code() + "/year-in-brackets", year);
        return kind + name + " (" + year + ")";
    }

    String listed(List<String> items) {
        StringBuilder list = new StringBuilder(items.getFirst());
        for (int i = 1; i < items.size(); i++) {
            String plain = items.get(i).replaceAll("<[^>]*>", "");
            list.append(i < items.size() - 1 ? ", " : words.and(plain)).append(items.get(i));
        }
        return list.toString();
    }

    /** The slot name of a fact on this page: its relation, read backwards when the topic is its object. */
    String relationOf(Fact fact) {
        return fact.subject().equals(topic) ? fact.predicate().wireName() : fact.predicate().wireName() + "^";
    }
}
