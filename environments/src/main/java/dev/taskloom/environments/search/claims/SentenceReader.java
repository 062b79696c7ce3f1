package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.RawClaim.Argument;
import dev.taskloom.environments.search.claims.SentencePattern.Slot;
import dev.taskloom.environments.search.claims.Subjects.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Applies the pattern table to the sentences of one page, in order. */
final class SentenceReader {
    /** So close to the end of a sentence that breaks off, a name may be half a name. */
    private static final int BROKEN_TAIL = 20;

    private final Language language;
    private final EntityType topic;
    private final PageSpans page;
    private final Subjects subjects;
    private final SlotReader slots;
    private final List<RawClaim> claims = new ArrayList<>();
    private int verb = -1;

    SentenceReader(Language language, PageFacts.Topic topic, List<String> names, PageSpans page) {
        this.language = language;
        this.topic = topic.type();
        this.page = page;
        subjects = new Subjects(language, topic, names);
        slots = new SlotReader(language, page, topic.name());
    }

    List<RawClaim> claims() {
        return claims;
    }

    /**
     * Reads the next sentence.
     *
     * @param leadSubjectEnd for the page's first sentence, where its subject ends, else -1
     * @param leadVerb       for the page's first sentence, where the verb of its definition stands, else -1
     */
    void read(CleanText sentence, Sentences.Span span, int leadSubjectEnd, int leadVerb) {
        Subject subject = subjects.next(sentence, leadSubjectEnd >= 0);
        if (leadSubjectEnd >= 0 && subject.kind() != Subjects.Kind.TOPIC) {
            subject = new Subject(Subjects.Kind.TOPIC, 0, leadSubjectEnd);
            subjects.topicIntroduced();
        }
        verb = leadVerb;
        String text = sentence.masked();
        Boolean doubted = null;
        for (SentencePattern pattern : language.table.patterns()) {
            boolean applies = subject.kind() == Subjects.Kind.MENTION
                    ? pattern.topics().contains(EntityType.PERSON) && !topic.isWork()
                            && pattern.anchor() == SentencePattern.Anchor.SUBJECT
                    : pattern.topics().contains(topic);
            if (!applies || !pattern.triggeredBy(text)) {
                continue;
            }
            if (doubted == null) {
                doubted = language.doubts.standIn(text, 0, text.length());
            }
            if (!doubted) {
                apply(pattern, sentence, subject, span);
            }
        }
    }

    private void apply(SentencePattern pattern, CleanText sentence, Subject subject, Sentences.Span span) {
        String text = sentence.masked();
        Matcher matcher = pattern.pattern().matcher(text);
        switch (pattern.anchor()) {
            case SUBJECT -> {
                boolean bySubject = subject.kind() == Subjects.Kind.TOPIC || subject.kind() == Subjects.Kind.MENTION;
                if (bySubject && lookingAt(matcher, subject.end(), text)) {
                    accept(pattern, matcher, sentence, subject, span);
                }
            }
            case POSSESSIVE -> {
                if (subject.kind() == Subjects.Kind.POSSESSIVE && lookingAt(matcher, subject.end(), text)) {
                    accept(pattern, matcher, sentence, subject, span);
                }
            }
            case COUPLE -> {
                if (subject.kind() == Subjects.Kind.COUPLE && lookingAt(matcher, subject.end(), text)) {
                    accept(pattern, matcher, sentence, subject, span);
                }
            }
            case START -> {
                if (lookingAt(matcher, 0, text)) {
                    int next = matcher.end() < text.length() && text.charAt(matcher.end()) == ' ' ? matcher.end() + 1
                            : matcher.end();
                    Subject following = subjects.at(sentence.plain(), next, false);
                    if (following.kind() == Subjects.Kind.TOPIC) {
                        accept(pattern, matcher, sentence, following, span);
                    }
                }
            }
            case SENTENCE -> {
                if (lookingAt(matcher, 0, text)) {
                    accept(pattern, matcher, sentence, subject, span);
                }
            }
            case WITHIN -> within(pattern, matcher, sentence, subject, span);
        }
    }

    private static boolean lookingAt(Matcher matcher, int from, String text) {
        return matcher.region(from, text.length()).useTransparentBounds(true).useAnchoringBounds(false).lookingAt();
    }

    private void within(SentencePattern pattern, Matcher matcher, CleanText sentence, Subject subject,
            Sentences.Span span) {
        if (subject.kind() != Subjects.Kind.TOPIC) {
            return;
        }
        String text = sentence.masked();
        matcher.region(subject.end(), text.length()).useTransparentBounds(true).useAnchoringBounds(false);
        while (matcher.find()) {
            // What the lead says of the name before its verb ("known by his courtesy title") qualifies only the name.
            int from = verb > subject.end() && verb < matcher.start() ? verb : subject.end();
            if (pattern.guard() != null && pattern.guard().standIn(text, from, matcher.start())) {
                return;
            }
            accept(pattern, matcher, sentence, subject, span);
        }
    }

    private void accept(SentencePattern pattern, Matcher matcher, CleanText sentence, Subject subject,
            Sentences.Span span) {
        // What is said behind a fact seldom takes it back: "starring A as the fictional detective B".
        boolean brokenOff = !span.closed() && matcher.end() + BROKEN_TAIL > sentence.masked().length();
        if (brokenOff || language.hedges.standIn(sentence.masked(), 0, matcher.end())) {
            return;
        }
        Argument about = subject.kind() == Subjects.Kind.MENTION
                ? page.mention(sentence, subject.start(), subject.end())
                : new Argument.Topic();
        String extractor = "sentence/" + language.lexicon.language() + "/" + pattern.name();
        for (Slot slot : pattern.slots()) {
            int start = matcher.start(slot.group());
            if (start < 0) {
                continue;
            }
            int end = matcher.end(slot.group());
            for (Argument value : slots.read(slot, sentence, start, end, end == matcher.end())) {
                claims.add(slot.inverse()
                        ? new RawClaim(value, slot.predicate(), about, span.start(), span.end(), extractor)
                        : new RawClaim(about, slot.predicate(), value, span.start(), span.end(), extractor));
            }
        }
    }
}
