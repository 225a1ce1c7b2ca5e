package co.territoria.plan;

import co.territoria.layer.Code;
import co.territoria.layer.ComputedLayer;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerSource;
import co.territoria.layer.LayerSourceNote;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One layer for each plan that names places: how many of its elements name each. */
@Component
final class PlanLayers implements LayerSource {

    private static final int MIN_ZOOM = 4;
    private static final int MAX_ZOOM = 14;

    private static final List<Field> FIELDS = List.of(
            Field.of("code", FieldType.TEXT, "Código", "Code"),
            Field.of("name", FieldType.TEXT, "Nombre", "Name"),
            Field.of("plan", FieldType.TEXT, "Plan", "Plan"),
            Field.of("adopted", FieldType.TEXT, "Plan adoptado", "Plan adopted")
                    .withCodes(Code.each(Adoption.State.values(), Adoption.State::id, Adoption.State::text)),
            Field.of("nodes", FieldType.INTEGER, "Elementos que lo nombran", "Elements that name it"),
            Field.of("node_codes", FieldType.LIST, "Códigos de esos elementos", "Codes of those elements"));

    private final Plans plans;
    private final Territories territories;
    private final FollowUps followUps;

    PlanLayers(Plans plans, Territories territories, FollowUps followUps) {
        this.plans = plans;
        this.territories = territories;
        this.followUps = followUps;
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
            for (Plan plan : plans.list(pack.id())) {
                // a plan for one place has no map: all of it is about that place
                if (!plan.commitments().isEmpty() && places(plan).size() > 1) {
                    String version = plans.version() + "-" + territories.version();
                    layers.add(new ComputedLayer(description(pack, plan, prefix), () -> version, () -> features(plan)));
                }
            }
        }
        return layers;
    }

    private List<Territory> places(Plan plan) {
        Pack pack = territories.findPack(plan.pack()).orElseThrow();
        return territories.listWithin(followUps.whole(plan), pack.lowestLevel().id());
    }

    private List<ComputedLayer.Timed> features(Plan plan) {
        Map<TerritoryCode, List<PlanNode>> commitments = plan.commitments();
        List<ComputedLayer.Timed> features = new ArrayList<>();
        for (Territory place : places(plan)) {
            List<PlanNode> nodes = commitments.getOrDefault(place.code(), List.of());
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            properties.put("code", place.code().value());
            properties.put("name", place.name());
            properties.put("plan", plan.code().value());
            properties.put("adopted", plan.adoption().state().id());
            properties.put("nodes", (long) nodes.size());
            properties.put("node_codes", nodes.stream().map(PlanNode::code).toList());
            features.add(new ComputedLayer.Timed(
                    new Feature(place.code().value(), territories.geometry(place.code()), properties), null));
        }
        return features;
    }

    private LayerDescription description(Pack pack, Plan plan, String prefix) {
        LocalText adoption = plan.adoption().state().text();
        return new LayerDescription(
                new LayerId(prefix + "commitments-"
                        + plan.code().value().toLowerCase(Locale.ROOT).replace('.', '-')),
                pack.id(),
                new LocalText(
                        "Lo que nombra de cada municipio: " + plan.name(),
                        "What it names of each place: " + plan.name()),
                new LocalText(
                        "Calculado. %s %s Del plan: %s."
                                .formatted(PlanText.MEASURE.es(), PlanText.LIMITS.es(), adoption.es()),
                        "Computed. %s %s Of the plan: %s."
                                .formatted(PlanText.MEASURE.en(), PlanText.LIMITS.en(), adoption.en())),
                GeometryKind.POLYGON,
                FIELDS,
                note(pack, plan),
                territories.extent(pack),
                null,
                MIN_ZOOM,
                MAX_ZOOM,
                Map.of(),
                pack.example(),
                metadata(pack, plan));
    }

    private LayerMetadata metadata(Pack pack, Plan plan) {
        PlanDocument document = document(pack, plan);
        return LayerMetadata.of(LayerMetadata.Nature.COMPUTED, LayerMetadata.Theme.PLANS)
                .withLevel(pack.lowestLevel().id())
                .withMethod(PlanText.MEASURE)
                .withQuality(List.of(PlanText.LIMITS))
                .withChain(List.of(new LayerMetadata.SourceStep(
                        new LocalText(document.title(), null),
                        new LocalText(document.organisation(), null),
                        document.date(),
                        null,
                        null,
                        null,
                        document.note())));
    }

    private PlanDocument document(Pack pack, Plan plan) {
        return plans.documents(pack.id()).stream()
                .filter(one -> one.code().equals(plan.document()))
                .findFirst()
                .orElseThrow();
    }

    private LayerSourceNote note(Pack pack, Plan plan) {
        PlanDocument document = document(pack, plan);
        return new LayerSourceNote(
                new LocalText(
                        "Cálculo propio con el documento " + document.title(),
                        "Own computation from the document " + document.title()),
                document.date(),
                null,
                pack.boundary().accuracy());
    }
}
