package co.territoria.territory;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.Layers;
import co.territoria.store.Datasets;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What this installation holds: the one answer that the screen asks for before any other. */
@RestController
class InstallationController {

    private static final LocalText NOT_DECLARED =
            new LocalText("licencia no declarada por la fuente", "licence not declared by the source");

    private final Territories territories;
    private final Layers layers;
    private final Datasets datasets;
    private final String onlineBaseMap;

    InstallationController(
            Territories territories,
            Layers layers,
            Datasets datasets,
            @Value("${territoria.online-base-map:}") String onlineBaseMap) {
        this.territories = territories;
        this.layers = layers;
        this.datasets = datasets;
        this.onlineBaseMap = onlineBaseMap;
    }

    record LevelItem(String id, String name, String plural, int order) {}

    record PackItem(
            String id,
            String name,
            String root,
            boolean example,
            String title,
            String sentence,
            @Nullable String defaultIndicator,
            @Nullable String defaultRegionalisation,
            @Nullable String populationIndicator,
            String currency,
            String attribution,
            String limitsCredit,
            double[] bbox,
            @Nullable String boundaryDate,
            @Nullable String boundaryAccuracy,
            List<LevelItem> levels) {}

    record LayerItem(
            String id,
            String title,
            String geometry,
            int minZoom,
            int maxZoom,
            Map<String, Object> style,
            String source,
            @Nullable String date,
            @Nullable String accuracy,
            String licence) {}

    record DimensionItem(String id, String name) {}

    record Installation(
            String name,
            List<PackItem> packs,
            List<DimensionItem> dimensions,
            List<LayerItem> layers,
            List<String> layerFamilies,
            @Nullable String onlineBaseMap,
            String dataVersion) {}

    /**
     * The layers that are made of files and have a style; the others are the rooms' own and drawn by them.
     *
     * @param pack id of the pack whose layers are told; example packs are told only when they are named
     */
    @GetMapping("/api/v1/installation")
    Installation installation(@RequestParam(required = false) @Nullable String pack, Language language) {
        List<LayerDescription> told =
                layers.list(pack).stream().map(Layer::description).toList();
        return new Installation(
                "Territoria",
                territories.packs().stream().map(each -> pack(each, language)).toList(),
                Arrays.stream(Dimension.values())
                        .map(dimension -> new DimensionItem(
                                dimension.id(), dimension.title().in(language)))
                        .toList(),
                told.stream()
                        .filter(layer -> !layer.style().isEmpty())
                        .map(layer -> layer(layer, language))
                        .toList(),
                told.stream()
                        .map(layer -> plainId(layer).replaceFirst("-.*", ""))
                        .distinct()
                        .sorted()
                        .toList(),
                onlineBaseMap.isBlank() ? null : onlineBaseMap,
                dataVersion());
    }

    /** The id of a layer without the name of its pack. */
    private String plainId(LayerDescription layer) {
        String id = layer.id().value();
        String prefix = layer.pack() + "-";
        boolean plain = layer.pack().equals(territories.defaultPack().id());
        return !plain && id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    }

    private PackItem pack(Pack pack, Language language) {
        BoundingBox box = territories.get(pack.root().value()).measures().bbox();
        return new PackItem(
                pack.id(),
                pack.name().in(language),
                pack.root().value(),
                pack.example(),
                pack.title().in(language),
                pack.sentence().in(language),
                pack.defaultIndicator(),
                pack.defaultRegionalisation(),
                pack.populationIndicator(),
                pack.currency(),
                pack.attribution().in(language),
                pack.boundary().credit() == null
                        ? pack.attribution().in(language)
                        : pack.boundary().credit().in(language),
                new double[] {box.west(), box.south(), box.east(), box.north()},
                pack.boundary().date(),
                TerritoryJson.text(pack.boundary().accuracy(), language),
                pack.levels().stream()
                        .map(level -> new LevelItem(
                                level.id(),
                                level.name().in(language),
                                level.plural().in(language),
                                level.order()))
                        .toList());
    }

    private static LayerItem layer(LayerDescription layer, Language language) {
        return new LayerItem(
                layer.id().value(),
                layer.title().in(language),
                layer.geometry().name().toLowerCase(java.util.Locale.ROOT),
                layer.minZoom(),
                layer.maxZoom(),
                layer.style(),
                layer.source().source().in(language),
                layer.source().date(),
                TerritoryJson.text(layer.source().accuracy(), language),
                layer.source().licence() == null
                        ? NOT_DECLARED.in(language)
                        : layer.source().licence());
    }

    /** Short, and different whenever any dataset is in another version. */
    private String dataVersion() {
        String all = datasets.listPublished().stream()
                .map(version -> version.dataset() + "." + version.checksum())
                .collect(Collectors.joining("-"));
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
}
