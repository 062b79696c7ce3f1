package dev.taskloom.verifiers.grading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closed word lists of the grader, English and Spanish, folded as {@link PlainText#fold} does. */
final class Lexicon {
    private Lexicon() {}

    static final Set<String> ENGLISH_ARTICLES = words("the a an");
    static final Set<String> SPANISH_ARTICLES = words("el la los las un una");

    /** Names whose Spanish article is a part of them: without it they name something else. */
    static final Set<String> NAMES_WITH_ARTICLE = Set.of("el salvador", "la paz", "los angeles", "las vegas",
            "las palmas", "la rioja", "el paso", "la plata", "los santos", "la union", "el dorado", "los alamos");

    static final Set<String> COPULAS = words("""
            is was were are be been es fue era son fueron eran esta estaba ser would has had have did does do
            tiene tenia tuvo ha habia se""");

    /** Words that a plain statement may hold beside the answer. They name nothing, doubt nothing, deny nothing. */
    static final Set<String> FUNCTION = union(ENGLISH_ARTICLES, SPANISH_ARTICLES, COPULAS, words("""
            it its this that these those he she they his her their him them who whom whose which what where when
            i im my we our you me in at on by to for from as of so therefore thus hence then yes sure okay ok well
            here there named called titled known answer answers correct final exact question name title person
            think believe am confident based according research evidence search result results sources source
            information documents provided found certainly definitely indeed course conclusion following thats
            del de al en por para a que quien cual cuyo cuya su sus lo le este esto ese esa eso ella ellos yo mi
            entonces luego asi si claro respuesta correcta pregunta nombre titulo llama llamaba llamado llamada
            titulado titulada segun investigacion evidencia fuentes creo pienso persona tanto consiguiente"""));

    static final Set<String> CONJUNCTIONS = words("and y e");

    static final Set<String> ALTERNATIVES = words("""
            or either alternatively alternately versus vs o u bien alternativamente""");

    static final Set<String> NEGATIONS = words("""
            not no non never nobody none nothing nowhere neither nor cannot cant isnt wasnt arent werent doesnt
            dont didnt wont wouldnt hasnt hadnt havent couldnt shouldnt aint without except excluding besides but
            instead rather unlike hardly scarcely barely ni nunca jamas tampoco nadie ningun ninguno ninguna excepto
            salvo menos sino sin apenas""");

    static final Set<String> HEDGES = words("""
            maybe perhaps possibly potentially presumably supposedly allegedly reportedly apparently seemingly
            probably likely plausibly unsure uncertain unclear doubt doubtful guess guessing guesses could might may
            can should suspect seems seem appears assume assuming if speculate roughly
            quizas quiza tal vez podria puede pudo posiblemente probablemente acaso supongo parece mejor
            aparentemente supuestamente duda""");

    static final Set<String> CONTRADICTIONS = words("""
            wrong incorrect false mistaken untrue error mistake incorrecto incorrecta falso falsa equivocado
            equivocada mentira""");

    /** Words that take back what was said before them. */
    static final Set<String> RETRACTIONS = words("""
            actually wait correction instead alternatively scratch nevermind mistake mistaken wrong incorrect maybe
            perhaps possibly unsure uncertain or either espera correccion equivoque quizas quiza""");

    static final Set<String> REFUSALS = words("""
            unknown unanswerable undetermined cannot sorry dont na idea desconocido desconocida desconozco
            insufficient unavailable""");

    /** Before a number or date: the value is only a bound or an estimate. */
    static final Set<String> ESTIMATES = words("""
            about around approximately approx roughly nearly almost over under circa ca c least most more less fewer
            than up between since until till before after by from early late mid some exceeding
            unos unas aproximadamente casi hacia alrededor cerca mas entre desde hasta antes despues sobre""");

    /** Prepositions of a question that, just before the answer, name another thing than the answer. */
    static final Set<String> DETACHING = words("""
            of near after before with than like beyond around outside behind against until since over under about
            beside between below above opposite cerca junto tras con contra desde hasta sobre bajo entre""");

    /** Words that make a new name of the name they stand before. */
    static final Set<String> NAME_FORMING = words("""
            new old north south east west northern southern eastern western great greater grand saint st upper lower
            fort port mount lake san santa nueva nuevo vieja viejo gran baja alta puerto""");

    /** What may stand before "of NAME" without naming anything but NAME. */
    static final Set<String> CLASS_NOUNS = words("""
            city town village municipality province state county country region island republic kingdom district
            university college company band film movie book novel song album year month date day river
            ciudad pueblo villa municipio provincia estado pais region isla republica universidad empresa banda
            pelicula libro novela cancion ano mes fecha dia rio""");

    static final Set<String> HONORIFICS = words("mr ms dr sir dame prof professor don dona senor senora");

    static final Set<String> PAST_VERBS = words("""
            wrote written won played starred sang sung born died made built held became led taught
            gave took drew drawn sold bought came went ran grew chose said told dirigio escribio gano fundo nacio murio
            compuso interpreto protagonizo produjo""");

    private static final Map<String, Set<String>> FAMILIES = families(List.of(
            """
                    write wrote written writes writer author authored escribio escrita escrito escritor escritora autor
                    autora""", """
                    direct directed directs director direccion dirigio dirigida dirigido directora""",
            "film movie picture pelicula filme", "born birth birthplace birthday nacio nacida nacido nacimiento",
            "die died death dies murio fallecio muerte", "wife husband spouse married esposa esposo marido mujer",
            "long length", "high height tall", "wide width", "deep depth", "old age aged", "heavy weight weighs weigh",
            "found founded founder establish established fundo fundada fundado fundador fundadora",
            "compose composed composer scored score compositor compositora compuso compuesta",
            "sing sang sung singer performed performer", "star starred stars actor actress", "open opened opening",
            "win won winner", "play played player", "hermanas hermanos"));

    /** True when both words are forms of one another, so that either may stand for the other in a statement. */
    static boolean related(String a, String b) {
        return a.equals(b) || FAMILIES.getOrDefault(a, Set.of()).contains(b)
                || a.length() >= 5 && b.length() >= 5 && a.regionMatches(0, b, 0, 5);
    }

    private static Map<String, Set<String>> families(List<String> rows) {
        Map<String, Set<String>> families = new HashMap<>();
        for (String row : rows) {
            Set<String> family = words(row);
            family.forEach(word -> families.merge(word, family, (x, y) -> union(x, y)));
        }
        return Map.copyOf(families);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}
