package dev.taskloom.synthesizers.search.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void everyRelationAndTypeHasASentenceAndNoOtherDoes() {
        List<String> names = Vocabulary.TEXT.lines().map(line -> line.split("\t")[0]).toList();
        List<String> wanted = new java.util.ArrayList<>(Arrays.stream(Predicate.values()).map(Predicate::wireName)
                .toList());
        Arrays.stream(EntityType.values()).forEach(type -> wanted.add("is " + type.wireName()));
        wanted.addAll(List.of("is man", "is woman"));
        assertThat(names).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void aSentenceIsFilledWithNamesThatMayHoldItsPlaces() {
        assertThat(Vocabulary.relation("director", "“Y”", "“X $1”")).isEqualTo("“Y” was directed by “X $1”");
    }

    @Test
    void everyKindOfConditionIsReadFromTheFormThatReadersAreTold() {
        Term.Variable b = new Term.Variable("b");
        assertThat(ProgramReply.read("""
                {"answer": "?a", "conditions": [
                  {"relation": "director", "subject": "Rain", "object": "?b"},
                  {"relation": "population", "subject": "?c", "object": 126790},
                  {"type": "film", "of": "?b"},
                  {"range": "publication_date", "of": "?b", "from": "1950", "to": "1959"},
                  {"count": "director", "of": "?b", "is": 3},
                  {"not": "cast_member", "of": "?b", "object": "Ida Moss"},
                  {"years": 69, "of": "?b", "from": "birth_date", "to": "death_date"}]}"""))
                .hasValue(new ConstraintProgram(new Term.Variable("a"), List.of(
                        new Clause.Relation(new Term.Constant(new Value.TextValue("Rain")), "director", b),
                        new Clause.Relation(new Term.Variable("c"), "population",
                                new Term.Constant(new Value.NumberValue("126790", ""))),
                        new Clause.HasType(b, "film"),
                        new Clause.Range(b, "publication_date", "1950", "1959"),
                        new Clause.Count(b, "director", 3),
                        new Clause.Exclusion(b, "cast_member", new Value.TextValue("Ida Moss")),
                        new Clause.Elapsed(b, "birth_date", "death_date", 69))));
    }
}
