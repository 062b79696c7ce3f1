package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a sentence is about: told by a death place, which every sentence here gives or must not give. */
class SubjectsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "John Reed | John Marlow Reed was an English poet. John Marlow Reed died in Rome.",
            "John Reed | John Marlow Reed was an English poet. Reed died in Rome.",
            "John Reed | John Marlow Reed was an English poet. He died in Rome.",
            "John Reed | John Marlow Reed was an English poet. In 1920, he died in Rome.",
            "John Reed | John Marlow Reed was an English poet. After the long war, he died in Rome.",
            "Prince Karl of Baden | Prince Karl of Baden was a German soldier. Karl died in Rome.",
            "Anna of Baden | Anna of Baden was a noblewoman. She was tall. Anna died in Rome.",
            "Hugh Reed, 3rd Baron Reed | Hugh Reed, 3rd Baron Reed was an English peer. Lord Reed died in Rome.",
            "Joe Reed | Joseph \"Joe\" Reed was an American actor. He died in Rome.",
            "Ada Reed | Ada Reed was a writer. She lived with Max Holt, and she died in Rome."})
    void the_topic_is_meant(String title, String text) {
        assertThat(Pages.values(Pages.page(title, text, "en"), "death_place")).containsExactly("Rome");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "John Reed | John Reed was an English poet. Reedham died in Rome.",
            "John Reed | John Reed was an English poet. He was tall. She died in Rome.",
            "John Reed | John Reed was an English poet. His friend died in Rome. He died in Rome.",
            "John Reed | John Reed was an English poet. Max Holt visited. He died in Rome.",
            "Henry II | Henry II was an English king. Henry VI died in Rome.",
            "John Reed | John Reed may refer to: John Reed died in Rome."})
    void somebody_else_is_meant(String title, String text) {
        assertThat(Pages.claims(title, text)).doesNotContain("* death_place Rome");
    }

    @Test
    void a_named_person_is_the_subject_of_the_own_sentence() {
        assertThat(Pages.claims("John Reed", "John Reed was an English poet. Max Holt died in Rome."))
                .contains("Max Holt death_place Rome");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"X | X is a 1920 war/drama film. | FILM",
            "X | X is a Polish theatre and film director. | PERSON",
            "X | X is a film, television, and music video director. | PERSON",
            "X | X is one of the poets of Rome. | PERSON",
            "X | X is a jazz standard. | SONG", "X (album) | X is good. | ALBUM", "X | X is a genus of moths. | OTHER",
            "X | X may refer to: | OTHER", "X | Cookies are used here. X is a town in Norway. | PLACE"})
    void the_first_sentence_tells_what_the_page_is_about(String title, String text, EntityType type) {
        assertThat(new ClaimReader().read(Pages.page(title, text, "en")).topic().type()).isEqualTo(type);
    }
}
