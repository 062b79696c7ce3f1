package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.environments.search.program.ProgramEvaluator.Solution;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A program under construction with the solution it is built around; every step makes a new one, so rolling back is
 * keeping the old one.
 *
 * @param clauses   the conditions so far: a tree rooted at {@link #ANSWER}
 * @param binding   the node each variable stands for
 * @param hardening names of the hardening operators applied, in order
 */
record Plan(List<Clause> clauses, SortedMap<String, Integer> binding, List<String> hardening) {
    static final Term.Variable ANSWER = new Term.Variable("a");

    Plan {
        clauses = List.copyOf(clauses);
        binding = Collections.unmodifiableSortedMap(new TreeMap<>(binding));
        hardening = List.copyOf(hardening);
    }

    static Plan about(int answer) {
        return new Plan(List.of(), new TreeMap<>(Map.of(ANSWER.name(), answer)), List.of());
    }

    ConstraintProgram program() {
        return new ConstraintProgram(ANSWER, clauses);
    }

    Solution solution() {
        return new Solution(binding);
    }

    int answer() {
        return binding.get(ANSWER.name());
    }

    int node(Term.Variable variable) {
        return binding.get(variable.name());
    }

    boolean binds(int node) {
        return binding.containsValue(node);
    }

    List<Term.Variable> variables() {
        return binding.keySet().stream().map(Term.Variable::new).toList();
    }

    int hidden() {
        return binding.size() - 1;
    }

    /** The variable the next hidden entity gets. */
    Term.Variable fresh() {
        return new Term.Variable(Character.toString((char) ('a' + binding.size())));
    }

    /** Clauses apart from types, which become nouns and so do not lengthen the question. */
    int conditions() {
        return (int) clauses.stream().filter(clause -> !(clause instanceof Clause.HasType)).count();
    }

    List<Clause> clausesOf(Term.Variable variable) {
        return clauses.stream().filter(clause -> ClauseTerms.variables(clause).contains(variable)).toList();
    }

    Plan plus(List<Clause> more) {
        List<Clause> all = new ArrayList<>(clauses);
        more.stream().filter(clause -> !all.contains(clause)).forEach(all::add);
        return new Plan(all, binding, hardening);
    }

    Plan minus(Clause clause) {
        List<Clause> rest = new ArrayList<>(clauses);
        rest.remove(clause);
        return new Plan(rest, binding, hardening);
    }

    Plan replaced(Clause clause, List<Clause> substitutes) {
        return minus(clause).plus(substitutes);
    }

    Plan bound(Term.Variable variable, int node) {
        SortedMap<String, Integer> more = new TreeMap<>(binding);
        more.put(variable.name(), node);
        return new Plan(clauses, more, hardening);
    }

    Plan hardenedBy(String operator) {
        List<String> more = new ArrayList<>(hardening);
        more.add(operator);
        return new Plan(clauses, binding, more);
    }
}
