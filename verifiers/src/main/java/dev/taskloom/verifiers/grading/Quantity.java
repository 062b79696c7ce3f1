package dev.taskloom.verifiers.grading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of measurement with its exact size in the base unit of its dimension.
 *
 * <p>Sizes: international yard and pound of 1959 (one inch is 25.4 mm, one pound 0.45359237 kg); the rest is SI.
 *
 * @param dimension what it measures, such as {@code length}
 * @param size      base units in one of it, exact
 */
record Quantity(String dimension, BigDecimal size) {
    private static final Map<String, Quantity> UNITS = units(List.of(
            "length|1|m metre metres meter meters metro metros",
            "length|1000|km kms kilometre kilometres kilometer kilometers kilometro kilometros",
            "length|0.01|cm centimetre centimetres centimeter centimeters centimetro centimetros",
            "length|0.001|mm millimetre millimetres millimeter millimeters milimetro milimetros",
            "length|1609.344|mi mile miles milla millas", "length|0.9144|yd yard yards yarda yardas",
            "length|0.3048|ft foot feet pie pies", "length|0.0254|inch inches pulgada pulgadas",
            "area|1|m^2 m2 sqm square_metre square_metres square_meter square_meters metro_cuadrado metros_cuadrados",
            "area|1000000|km^2 km2 sq_km square_kilometre square_kilometres square_kilometer square_kilometers"
                    + " kilometro_cuadrado kilometros_cuadrados",
            "area|10000|ha hectare hectares hectarea hectareas", "area|4046.8564224|acre acres",
            "area|2589988.110336|sq_mi square_mile square_miles milla_cuadrada millas_cuadradas",
            "mass|1|kg kilogram kilograms kilogramme kilogrammes kilogramo kilogramos kilo kilos",
            "mass|0.001|g gram grams gramme grammes gramo gramos", "mass|1000|t tonne tonnes tonelada toneladas",
            "mass|0.45359237|lb lbs pound pounds libra libras", "time|1|s sec second seconds segundo segundos",
            "time|60|min mins minute minutes minuto minutos", "time|3600|h hr hrs hour hours hora horas",
            "time|86400|days day dia dias", "percent|1|% percent por_ciento",
            "volume|1|l litre litres liter liters litro litros",
            "volume|1000|m^3 m3 cubic_metre cubic_metres cubic_meter cubic_meters metro_cubico metros_cubicos",
            "dollar|1|$ usd us$ dollar dollars dolar dolares", "euro|1|€ eur euro euros",
            "sterling|1|£ gbp sterling pounds_sterling", "speed|1|km/h kph kmh", "temperature|1|°c c celsius"));

    /** Longest unit name in words. */
    static final int MOST_WORDS = 2;

    /** The unit of that name, folded, its words joined by underscores. */
    static Optional<Quantity> of(String name) {
        return Optional.ofNullable(UNITS.get(name));
    }

    /** An unlisted unit, comparable with itself only. */
    static Quantity named(String name) {
        return of(name).orElseGet(() -> new Quantity("unit " + name, BigDecimal.ONE));
    }

    private static Map<String, Quantity> units(List<String> rows) {
        Map<String, Quantity> units = new HashMap<>();
        for (String row : rows) {
            String[] parts = row.split("\\|");
            Quantity unit = new Quantity(parts[0], new BigDecimal(parts[1]));
            for (String name : parts[2].split(" ")) {
                units.put(name, unit);
            }
        }
        return Map.copyOf(units);
    }
}
