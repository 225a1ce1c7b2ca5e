package co.territoria.indicator;

import co.territoria.territory.Sources;
import co.territoria.web.Language;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells the sources that figures cite by key. */
@Service
public class IndicatorSources {

    private final Sources sources;

    IndicatorSources(Sources sources) {
        this.sources = sources;
    }

    /** The sources with these keys, in that order; a key that is no longer in the pack is left out. */
    public List<SourceJson> list(Selection selection, List<String> keys, Language language) {
        return list(selection.pack().id(), keys, language);
    }

    /** The same for a pack. */
    public List<SourceJson> list(String pack, List<String> keys, Language language) {
        return keys.stream()
                .flatMap(key -> sources.find(pack, key).stream())
                .map(source -> SourceJson.of(source, language))
                .toList();
    }
}
