package dev.taskloom.verifiers.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the part of an answer that counts and grades it. */
final class AnswerReader {
    private static final Pattern INLINE = Pattern
            .compile("(?i)\\b(?:the |my )?(?:final |correct )?answer (?:is|would be)\\b ?:?"
                    + "|\\b(?:la |mi )?respuesta (?:final |correcta )?es\\b ?:?");
    private static final String SENTENCE_ENDS = ".!?\n";
    private static final int PROSE_WORDS = 4;

    /** More marked parts than this are no answer; it also bounds the work. */
    private static final int MOST_MARKS = 16;

    private final Reading reading;
    private final QuestionWords question;
    private final boolean numbered;

    AnswerReader(Reading reading, QuestionWords question, boolean numbered) {
        this.reading = reading;
        this.question = question;
        this.numbered = numbered;
    }

    Grade grade(String text) {
        return switch (FinalAnswer.find(text)) {
            case FinalAnswer.Unclosed unclosed -> Grade.nothing(Refusal.UNCLOSED_MARKER);
            case FinalAnswer.Marked marked -> marked(text, marked.parts());
            case FinalAnswer.Unmarked unmarked -> unmarked(text);
        };
    }

    private Grade marked(String text, List<FinalAnswer.Part> parts) {
        if (parts.size() > MOST_MARKS) {
            return Grade.nothing(Refusal.CONFLICTING_MARKERS);
        }
        List<Grade> grades = parts.stream().map(p -> part(p.content())).toList();
        Grade wrong = grades.stream().filter(g -> !g.earned()).findFirst().orElse(null);
        if (wrong != null) {
            return grades.stream().anyMatch(Grade::earned) ? Grade.nothing(Refusal.CONFLICTING_MARKERS) : wrong;
        }
        for (FinalAnswer.Part part : parts) {
            if (isDeniedInSentence(text, part)) {
                return Grade.nothing(Refusal.RETRACTED);
            }
        }
        return isRetracted(text.substring(parts.getLast().end())) ? Grade.nothing(Refusal.RETRACTED) : Grade.correct();
    }

    private boolean isDeniedInSentence(String text, FinalAnswer.Part part) {
        int from = part.start();
        while (from > 0 && SENTENCE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = part.end();
        while (to < text.length() && SENTENCE_ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return words(text.substring(from, part.start())).anyMatch(AnswerReader::isCue)
                || words(text.substring(part.end(), to)).anyMatch(AnswerReader::isCue);
    }

    /** True when what follows the last mark takes it back, or denies the reference in a sentence. */
    private boolean isRetracted(String after) {
        if (words(after).anyMatch(Lexicon.RETRACTIONS::contains)) {
            return true;
        }
        return Arrays.stream(after.split("[.!?\n]+")).anyMatch(sentence -> statesReference(sentence)
                && words(sentence).anyMatch(AnswerReader::isCue));
    }

    private static boolean isCue(String word) {
        return Lexicon.NEGATIONS.contains(word) || Lexicon.HEDGES.contains(word) || Lexicon.ALTERNATIVES.contains(word)
                || Lexicon.CONTRADICTIONS.contains(word);
    }

    private Grade unmarked(String text) {
        Grade whole = part(text);
        if (whole.earned()) {
            return whole;
        }
        return concluded(text).or(() -> lastLine(text)).orElse(whole);
    }

    /** "... So the answer is X.": the rest of that paragraph is graded when its sentence leads up to nothing else. */
    private Optional<Grade> concluded(String text) {
        Matcher matcher = INLINE.matcher(text);
        List<Grade> grades = new ArrayList<>();
        int last = 0;
        while (matcher.find()) {
            if (grades.size() == MOST_MARKS) {
                return Optional.empty();
            }
            int from = matcher.start();
            while (from > last && SENTENCE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            boolean plainLead = words(text.substring(from, matcher.start()))
                    .allMatch(w -> Lexicon.FUNCTION.contains(w) || w.equals("and"));
            int to = text.indexOf('\n', matcher.end());
            Grade grade = part(text.substring(matcher.end(), to < 0 ? text.length() : to));
            if (!plainLead || words(text.substring(0, from)).anyMatch(Lexicon.HEDGES::contains)) {
                return Optional.empty();
            }
            grades.add(grade);
            last = matcher.end();
        }
        if (grades.isEmpty() || grades.stream().noneMatch(Grade::earned)) {
            return Optional.empty();
        }
        if (!grades.stream().allMatch(Grade::earned)) {
            return Optional.of(Grade.nothing(Refusal.CONFLICTING_MARKERS));
        }
        int to = text.indexOf('\n', last);
        return Optional
                .of(to >= 0 && isRetracted(text.substring(to)) ? Grade.nothing(Refusal.RETRACTED) : Grade.correct());
    }

    /**
     * The last line counts alone when what precedes it is prose that arrives at the same answer.
     *
     * <p>Otherwise a list of guesses, one a line, would pass.
     */
    private Optional<Grade> lastLine(String text) {
        String stripped = text.strip();
        int cut = stripped.lastIndexOf('\n');
        if (cut < 0) {
            return Optional.empty();
        }
        Grade last = part(stripped.substring(cut + 1));
        String before = stripped.substring(0, cut);
        boolean prose = before.lines().filter(line -> !line.isBlank())
                .allMatch(line -> !line.strip().matches("(?s)(?:[-*•]|\\d{1,2}[.)]).*")
                        && words(line).count() >= PROSE_WORDS);
        if (!last.earned() || !prose || !statesReference(before) || words(before).anyMatch(AnswerReader::isCue)) {
            return Optional.empty();
        }
        return Optional.of(last);
    }

    private boolean statesReference(String text) {
        return reading.read(Markup.strip(text)).stream().anyMatch(t -> t.is(Token.Kind.RIGHT));
    }

    private Grade part(String text) {
        String plain = Markup.strip(numbered ? Markup.stripItemNumbers(text) : text).strip();
        String asked = question.text();
        if (!asked.isEmpty() && plain.regionMatches(true, 0, asked, 0, asked.length())) {
            String rest = plain.substring(asked.length());
            boolean more = rest.chars().anyMatch(Character::isLetterOrDigit);
            return more ? statement(rest.replaceFirst("^\\W{1,8}", "")) : Grade.nothing(Refusal.QUESTION_REPEATED);
        }
        return statement(plain);
    }

    private Grade statement(String plain) {
        return new Statement(reading.read(plain), reading, question).grade();
    }

    private static Stream<String> words(String text) {
        return Tokenizer.tokens(Markup.strip(text)).stream().filter(t -> t.is(Token.Kind.WORD)).map(Token::word);
    }

}
