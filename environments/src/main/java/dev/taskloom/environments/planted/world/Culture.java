package dev.taskloom.environments.planted.world;

import java.util.List;

/**
 * How one fictional people builds its names: syllables of onset, vowel and coda, and the endings that mark what is named.
 */
enum Culture {
    VELMORIC("v l m t r s k d n th br vr tr", "e o a i u", "l r n m . . sk", "in ek or an us", "a ira elle enne ith",
            "en sk and ow arn", "sk dorf mar holm wick", "ora una ada"),
    KESTIC("k st t z v dr gr h kh b p", "e a o i y", "s k z v . . rt", "ost ev ik azh un", "ova ika esh ana uz",
            "ovik ezhin arov usk ezk", "grav zhen itsa ovo arka", "ova ezia enka"),
    DROMI("d r m l p b n c g f", "o a e i ia ue", ". . . . n l s", "o io ero andro im", "ina ia etta olia ore",
            "elli orso anti ubio edo", "ona agro elva esta ura", "omia ania edia"),
    SARANTHI("s r n th y j v h d m", "aa a i u ee o", ". . n r m . sh", "esh andu ir aan ush", "ani ika usha eela aya",
            "anthi upar eshri adan irru", "pur avath oor anagar eli", "anth esha irun"),
    OSTRELK("w h k l n s t j v r", "aa i e o au y", "lk n r t . . s", "ki vo ari ulf enn", "ri linn essa oia ykki",
            "lainen koski vuori stad elk", "joki lahti maa vik salo", "elka olma yria"),
    TAMBURI("t mb k nd ng l w z b ch", "a o u e i", ". . . . . m n", "undo aki embe otu izo", "esha umi alia ende azi",
            "amba ongo ikwe undu elo", "ambu ouko eza anda ulu", "ambia unda owia"),
    CAERLIN("c gw ll d br p rh f t g", "a e y o ai ei", "n r th dd l . s", "yn wyr an eth ech", "wen ys eira ella anwy",
            "ryn wyth owen allt addock", "aber wyn dwyth crag moel", "wynia aireth elyn"),
    QUILARE("qu ch l x p t hu y c m", "i a e u o", "l n c . . . z", "atl ac uin imac otl", "ixa ali uya enca itl",
            "tzal acan upa illac oyotl", "tepan allan uasco ixtla apac", "alca uyo icoa");

    private final List<String> onsets;
    private final List<String> vowels;
    private final List<String> codas;
    private final List<String> maleEndings;
    private final List<String> femaleEndings;
    private final List<String> familyEndings;
    private final List<String> townEndings;
    private final List<String> countryEndings;

    Culture(String onsets, String vowels, String codas, String male, String female, String family, String town,
            String country) {
        this.onsets = List.of(onsets.split(" "));
        this.vowels = List.of(vowels.split(" "));
        this.codas = List.of(codas.replace(".", "").split(" ", -1));
        this.maleEndings = List.of(male.split(" "));
        this.femaleEndings = List.of(female.split(" "));
        this.familyEndings = List.of(family.split(" "));
        this.townEndings = List.of(town.split(" "));
        this.countryEndings = List.of(country.split(" "));
    }

    String given(Gender gender, Draws draws) {
        List<String> endings = switch (gender) {
            case FEMALE -> femaleEndings;
            case MALE -> maleEndings;
        };
        return join(stem(draws, draws.chance(0.3) ? 2 : 1), draws.pick(endings));
    }

    String family(Draws draws) {
        return join(stem(draws, draws.chance(0.35) ? 2 : 1), draws.pick(familyEndings));
    }

    String place(Draws draws) {
        String stem = stem(draws, draws.chance(0.55) ? 2 : 1);
        return draws.chance(0.7) ? join(stem, draws.pick(townEndings)) : join(stem, syllable(draws));
    }

    String country(Draws draws) {
        return join(stem(draws, 1), draws.pick(countryEndings));
    }

    /** A word that names nothing, for titles and firms. */
    String word(Draws draws) {
        return join(stem(draws, 2), draws.pick(femaleEndings));
    }

    private String stem(Draws draws, int syllables) {
        StringBuilder stem = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            stem.append(syllable(draws));
        }
        return stem.toString();
    }

    private String syllable(Draws draws) {
        return draws.pick(onsets) + draws.pick(vowels) + draws.pick(codas);
    }

    /** Keeps names pronounceable: no vowel heap and no letter thrice where stem and ending meet. */
    private static String join(String stem, String ending) {
        String left = stem;
        while (left.length() > 1 && isVowel(left.charAt(left.length() - 1)) && isVowel(ending.charAt(0))) {
            left = left.substring(0, left.length() - 1);
        }
        if (!left.isEmpty() && left.charAt(left.length() - 1) == ending.charAt(0)) {
            left = left.substring(0, left.length() - 1);
        }
        String name = left + ending;
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
