package co.territoria.ingest;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.Indicators;
import co.territoria.plan.Plans;
import co.territoria.priority.VoidSettings;
import co.territoria.priority.Voids;
import co.territoria.store.Datasets;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code voids/voids.yaml}: which plan, indicators and lists the investment voids of a pack are told by. */
@Component
@Order(75)
final class VoidKind implements DatasetKind {

    static final String FILE = "voids/voids.yaml";

    private final Voids voids;
    private final Indicators indicators;
    private final Plans plans;

    VoidKind(Voids voids, Indicators indicators, Plans plans) {
        this.voids = voids;
        this.indicators = indicators;
        this.plans = plans;
    }

    /** The file as it is written. */
    record VoidsYaml(
            @Nullable String plan,
            @Nullable List<@Nullable InvestmentYaml> investments,
            @Nullable List<@Nullable PrioritisedYaml> prioritised,
            @Nullable List<Yaml.@Nullable Text> notes) {}

    record InvestmentYaml(@Nullable String indicator, Yaml.@Nullable Text measures, Yaml.@Nullable Text doesNot) {}

    record PrioritisedYaml(@Nullable String regionalisation, Yaml.@Nullable Text name, Yaml.@Nullable Text meaning) {}

    @Override
    public String kind() {
        return "voids";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        return pack.find(FILE)
                .map(file -> List.of(new Delivery("voids", List.of(file))))
                .orElse(List.of());
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        DataFile file = delivery.files().get(0);
        return Yaml.read(file, VoidsYaml.class, notices)
                .flatMap(yaml -> settings(pack.pack(), yaml, file, notices))
                .map(read -> (dataset, version) -> voids.write(dataset, version, read));
    }

    private Optional<VoidSettings> settings(String pack, VoidsYaml yaml, DataFile file, Notices notices) {
        checkPlan(pack, yaml.plan(), file, notices);
        List<VoidSettings.Investment> investments = new ArrayList<>();
        List<@Nullable InvestmentYaml> marked = yaml.investments() == null ? List.of() : yaml.investments();
        for (int i = 0; i < marked.size(); i++) {
            investment(pack, marked.get(i), "investments[%d].".formatted(i), file, notices)
                    .ifPresent(investments::add);
        }
        List<VoidSettings.Prioritised> prioritised = new ArrayList<>();
        List<@Nullable PrioritisedYaml> lists = yaml.prioritised() == null ? List.of() : yaml.prioritised();
        for (int i = 0; i < lists.size(); i++) {
            prioritised(lists.get(i), "prioritised[%d].".formatted(i), file, notices)
                    .ifPresent(prioritised::add);
        }
        List<LocalText> notes = new ArrayList<>();
        List<Yaml.@Nullable Text> written = yaml.notes() == null ? List.of() : yaml.notes();
        for (int i = 0; i < written.size(); i++) {
            LocalText note = CitedNames.required(written.get(i), "notes[%d]".formatted(i), file, notices);
            if (note != null) {
                notes.add(note);
            }
        }
        return notices.hasErrors()
                ? Optional.empty()
                : Optional.of(new VoidSettings(pack, yaml.plan(), investments, prioritised, notes));
    }

    private void checkPlan(String pack, @Nullable String code, DataFile file, Notices notices) {
        List<String> codes = plans.list(pack).stream()
                .filter(plan -> !plan.nodes().isEmpty())
                .map(plan -> plan.code().value())
                .toList();
        if (code != null && !codes.contains(code)) {
            notices.error(
                    "unknown-plan",
                    file.path(),
                    null,
                    "plan",
                    "ningún plan en vigor que tenga elementos tiene el código «%s»%s"
                            .formatted(code, IndicatorReader.near(code, codes, "cerca")),
                    "no plan in force that has elements has the code “%s”%s"
                            .formatted(code, IndicatorReader.near(code, codes, "near")));
        }
    }

    private Optional<VoidSettings.Investment> investment(
            String pack, @Nullable InvestmentYaml yaml, String field, DataFile file, Notices notices) {
        LocalText measures =
                CitedNames.required(yaml == null ? null : yaml.measures(), field + "measures", file, notices);
        LocalText doesNot = CitedNames.required(yaml == null ? null : yaml.doesNot(), field + "doesNot", file, notices);
        String code = yaml == null || yaml.indicator() == null ? "" : yaml.indicator();
        Optional<Indicator> indicator = indicators.find(pack, code);
        if (indicator.filter(Indicator::isMapped).isEmpty()) {
            List<String> codes = indicators.list(pack).stream()
                    .filter(Indicator::isMapped)
                    .map(each -> each.code().value())
                    .toList();
            notices.error(
                    "unknown-indicator",
                    file.path(),
                    null,
                    field + "indicator",
                    "ningún indicador en vigor con valores por municipio tiene el código «%s»%s"
                            .formatted(code, IndicatorReader.near(code, codes, "cerca")),
                    "no indicator in force with values by municipality has the code “%s”%s"
                            .formatted(code, IndicatorReader.near(code, codes, "near")));
            return Optional.empty();
        }
        return measures == null || doesNot == null
                ? Optional.empty()
                : Optional.of(new VoidSettings.Investment(new IndicatorCode(code), measures, doesNot));
    }

    /** A list that is not loaded yet is no fault: it is told as such. */
    private static Optional<VoidSettings.Prioritised> prioritised(
            @Nullable PrioritisedYaml yaml, String field, DataFile file, Notices notices) {
        LocalText name = CitedNames.required(yaml == null ? null : yaml.name(), field + "name", file, notices);
        LocalText meaning = CitedNames.required(yaml == null ? null : yaml.meaning(), field + "meaning", file, notices);
        String id = yaml == null ? null : yaml.regionalisation();
        if (id == null || !CitedNames.ID.matcher(id).matches()) {
            notices.error(
                    "invalid-id",
                    file.path(),
                    null,
                    field + "regionalisation",
                    "«%s» no es el id de una regionalización: minúsculas, cifras, guion y guion bajo"
                            .formatted(id == null ? "" : id),
                    "“%s” is no id of a regionalisation: small letters, digits, hyphen and underscore"
                            .formatted(id == null ? "" : id));
            return Optional.empty();
        }
        return name == null || meaning == null
                ? Optional.empty()
                : Optional.of(new VoidSettings.Prioritised(id, name, meaning));
    }
}
