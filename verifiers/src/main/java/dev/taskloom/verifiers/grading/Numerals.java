package dev.taskloom.verifiers.grading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Written numbers: digits with grouping, small number words, scale words. */
final class Numerals {
    /** Longest run of digits and marks that is read as a number. */
    static final int LONGEST = 40;

    private static final Map<String, Integer> ENGLISH = new HashMap<>();
    private static final Map<String, Integer> SPANISH = new HashMap<>();
    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(Map.entry("hundred", power(2)),
            Map.entry("thousand", power(3)), Map.entry("million", power(6)), Map.entry("billion", power(9)),
            Map.entry("bn", power(9)), Map.entry("trillion", power(12)), Map.entry("lakh", power(5)),
            Map.entry("lakhs", power(5)), Map.entry("crore", power(7)), Map.entry("crores", power(7)),
            Map.entry("mil", power(3)),
            Map.entry("millon", power(6)), Map.entry("millones", power(6)), Map.entry("billones", power(12)));

    static {
        List<String> english = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                "ten",
                "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
        List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        List<String> spanish = List.of("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho",
                "nueve",
                "diez", "once", "doce", "trece", "catorce", "quince", "dieciseis", "diecisiete", "dieciocho",
                "diecinueve",
                "veinte", "veintiuno", "veintidos", "veintitres", "veinticuatro", "veinticinco", "veintiseis",
                "veintisiete",
                "veintiocho", "veintinueve");
        List<String> decenas = List.of("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa");
        for (int i = 0; i < english.size(); i++) {
            ENGLISH.put(english.get(i), i);
        }
        for (int i = 0; i < tens.size(); i++) {
            ENGLISH.put(tens.get(i), 20 + 10 * i);
            for (int unit = 1; unit <= 9; unit++) {
                ENGLISH.put(tens.get(i) + " " + english.get(unit), 20 + 10 * i + unit);
            }
        }
        for (int i = 0; i < spanish.size(); i++) {
            SPANISH.put(spanish.get(i), i);
        }
        SPANISH.put("veintiuna", 21);
        SPANISH.put("veintiun", 21);
        for (int i = 0; i < decenas.size(); i++) {
            SPANISH.put(decenas.get(i), 30 + 10 * i);
            SPANISH.put(decenas.get(i) + " y una", 31 + 10 * i);
            SPANISH.put(decenas.get(i) + " y un", 31 + 10 * i);
            for (int unit = 1; unit <= 9; unit++) {
                SPANISH.put(decenas.get(i) + " y " + spanish.get(unit), 30 + 10 * i + unit);
            }
        }
        SPANISH.put("cien", 100);
    }

    private Numerals() {}

    private static BigDecimal power(int exponent) {
        return BigDecimal.TEN.pow(exponent);
    }

    /** The factor of a folded scale word. */
    static Optional<BigDecimal> scale(String word) {
        return Optional.ofNullable(SCALES.get(word));
    }

    /** The value of folded number words joined by single spaces, from 0 to 100. */
    static Optional<BigDecimal> words(String words, String language) {
        Map<String, Integer> table = language.equals("es") ? SPANISH : ENGLISH;
        return Optional.ofNullable(table.get(words)).map(BigDecimal::valueOf);
    }

    /**
     * What a run of digits and grouping marks can mean; empty when it is malformed.
     *
     * <p>One point or comma before exactly three digits is read both ways where that is common: {@code 1.234} is 1.234 and
     * 1234 everywhere, {@code 1,234} is 1234, and 1.234 too in Spanish.
     *
     * @param digits ASCII digits with {@code , . '} and single spaces
     */
    static Set<BigDecimal> readings(String digits, String language) {
        Set<BigDecimal> readings = new TreeSet<>();
        if (digits.length() > LONGEST) {
            return readings;
        }
        if (digits.matches("\\d+(?:[.]\\d+)?") || language.equals("es") && digits.matches("\\d+,\\d+")) {
            readings.add(new BigDecimal(digits.replace(',', '.')));
        }
        for (String mark : new String[]{",", ".", " ", "'", "’"}) {
            String decimal = mark.equals(".") ? "," : ".";
            String quoted = "[" + mark + "]";
            String western = "[1-9]\\d{0,2}(?:" + quoted + "\\d{3})+";
            String indian = "[1-9]\\d?(?:" + quoted + "\\d{2})*" + quoted + "\\d{3}";
            String fraction = "(?:[" + decimal + "]\\d+)?";
            boolean grouped = digits.matches(western + fraction)
                    || mark.equals(",") && digits.matches(indian + fraction);
            if (grouped) {
                readings.add(new BigDecimal(digits.replace(mark, "").replace(',', '.')));
            }
        }
        return readings;
    }
}
