package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import java.util.List;

/** What stands around the main text and has nothing to do with it. */
final class Boilerplate {
    private static final List<String> NOTICES_EN = List.of(
            "We use cookies to remember your reading position. By continuing you accept our cookie policy.",
            "This site sets a small number of cookies. You can change your settings at any time.",
            "We and our partners store information on your device to measure how pages are used. Accept all or manage options.");
    private static final List<String> NOTICES_ES = List.of(
            "Usamos cookies para recordar su posición de lectura. Si continúa, acepta nuestra política de cookies.",
            "Este sitio guarda unas pocas cookies. Puede cambiar la configuración cuando quiera.",
            "Nosotros y nuestros socios guardamos información en su dispositivo para medir el uso. Aceptar o configurar.");
    private static final List<String> ADVERTS_EN = List.of(
            "Advertisement: Warm woollen blankets, now with free delivery on orders over forty crowns.",
            "Sponsored: Learn to play the concertina in six weeks. First lesson free.",
            "Advertisement: Is your roof ready for winter? Ask our tilers for a quote today.",
            "Sponsored: Ten soups your grandmother never told you about.",
            "Advertisement: Subscribe now and read the first three months for the price of one.");
    private static final List<String> ADVERTS_ES = List.of(
            "Publicidad: Mantas de lana con envío gratuito a partir de cuarenta coronas.",
            "Patrocinado: Aprenda a tocar la concertina en seis semanas. Primera clase gratis.",
            "Publicidad: ¿Está su tejado listo para el invierno? Pida presupuesto hoy mismo.");

    private Boilerplate() {}

    static String notice(Language language, Draws draws) {
        return draws.pick(switch (language) {
            case EN -> NOTICES_EN;
            case ES -> NOTICES_ES;
        });
    }

    static String advert(Language language, Draws draws) {
        return draws.pick(switch (language) {
            case EN -> ADVERTS_EN;
            case ES -> ADVERTS_ES;
        });
    }
}
