package dev.taskloom.pipelines.bench;

/**
 * One line of a bench.
 *
 * @param beam  the figure of the Beam path, {@code null} where there is none
 * @param plain the figure of the same work in a plain loop, {@code null} where there is none
 * @param cost  what Beam costs over the plain loop, in percent; {@code null} where either is missing
 */
record Figure(String name, String unit, Double beam, Double plain, Double cost) {

    /** A figure of which more is better. */
    static Figure rate(String name, String unit, double beam, double plain) {
        return new Figure(name, unit, beam, plain, (plain / beam - 1) * 100);
    }

    /** A figure of which less is better. */
    static Figure amount(String name, String unit, double beam, double plain) {
        return new Figure(name, unit, beam, plain, (beam / plain - 1) * 100);
    }

    /** A figure of work that only runs on Beam. */
    static Figure beam(String name, String unit, double beam) {
        return new Figure(name, unit, beam, null, null);
    }

    /** A figure of work that never runs on Beam. */
    static Figure plain(String name, String unit, double plain) {
        return new Figure(name, unit, null, plain, null);
    }
}
