package co.territoria.ingest;

import co.territoria.web.LocalText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML files of a pack into records. */
final class Yaml {

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Yaml() {}

    /** The record, absent with an error notice when the file is no such thing. */
    static <T> Optional<T> read(DataFile file, Class<T> type, Notices notices) {
        try {
            T value = MAPPER.readValue(file.text(), type);
            if (value != null) {
                return Optional.of(value);
            }
            notices.error("empty-file", file.path(), null, null, "el archivo está vacío", "the file is empty");
        } catch (JacksonException fault) {
            Integer line =
                    fault.getLocation() == null ? null : fault.getLocation().getLineNr();
            notices.error(
                    "unreadable-yaml",
                    file.path(),
                    line != null && line > 0 ? line : null,
                    null,
                    "no se puede leer: " + fault.getOriginalMessage(),
                    "cannot be read: " + fault.getOriginalMessage());
        }
        return Optional.empty();
    }

    /** A text in two languages as it stands in YAML; both may be missing. */
    record Text(@Nullable String es, @Nullable String en) {

        static @Nullable LocalText of(@Nullable Text text) {
            return text == null ? null : LocalText.ofNullable(text.es, text.en);
        }
    }
}
