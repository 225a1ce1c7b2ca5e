package co.territoria.plan;

import co.territoria.indicator.Direction;
import co.territoria.indicator.Indicators;
import co.territoria.layer.Code;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerSource;
import co.territoria.layer.LayerSourceNote;
import co.territoria.layer.TableLayer;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans, their elements, their goals and the documents that they were taken from, as tables. */
@Component
final class PlanTables implements LayerSource {

    private static final LocalText CITED = new LocalText(
            "Los documentos de la tabla «documents», por el código del campo «document».",
            "The documents of the table “documents”, by the code in the field “document”.");

    private final Plans plans;
    private final Territories territories;
    private final Indicators indicators;
    private final Datasets datasets;

    PlanTables(Plans plans, Territories territories, Indicators indicators, Datasets datasets) {
        this.plans = plans;
        this.indicators = indicators;
        this.datasets = datasets;
        this.territories = territories;
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            List<Plan> all = plans.list(pack.id());
            if (!all.isEmpty()) {
                layers.add(plans(pack));
            }
            if (all.stream().anyMatch(plan -> !plan.nodes().isEmpty())) {
                layers.add(elements(pack));
            }
            if (all.stream().anyMatch(plan -> !plan.goals().isEmpty())) {
                layers.add(goals(pack));
            }
            if (!plans.documents(pack.id()).isEmpty()) {
                layers.add(documents(pack));
            }
        }
        return layers;
    }

    private Layer plans(Pack pack) {
        TableLayer<Plan> table = new TableLayer<Plan>(plan -> plan.code().value())
                .text("code", "Código", "Code", plan -> plan.code().value())
                .text("name", "Nombre", "Name", Plan::name)
                .code("kind", "Clase", "Kind", words(pack, PlanWord.Kind.PLAN_KIND), Plan::kind)
                .code("level", "Nivel", "Level", words(pack, PlanWord.Kind.PLAN_LEVEL), Plan::level)
                .text("territory", "Código del territorio", "Territory code", plan -> code(plan.territory()))
                .whole("from_year", "Primer año", "First year", plan -> plan.years()
                        .from())
                .whole("to_year", "Último año", "Last year", plan -> plan.years()
                        .to())
                .code(
                        "adopted",
                        "Adoptado",
                        "Adopted",
                        Code.each(Adoption.State.values(), Adoption.State::id, Adoption.State::text),
                        plan -> plan.adoption().state().id())
                .code(
                        "act_kind",
                        "Clase del acto que lo adopta",
                        "Kind of the act that adopts it",
                        words(pack, PlanWord.Kind.ACT_KIND),
                        plan -> act(plan) == null ? null : act(plan).kind())
                .text(
                        "act_number",
                        "Número del acto",
                        "Number of the act",
                        plan -> act(plan) == null ? null : act(plan).number())
                .text(
                        "act_date",
                        "Fecha del acto",
                        "Date of the act",
                        plan -> act(plan) == null ? null : act(plan).date())
                .whole("elements", "Elementos", "Elements", plan -> plan.nodes().size())
                .text("document", "Documento que lo nombra", "Document that names it", Plan::document)
                .texts("note", "Nota", "Note", Plan::note);
        return table.of(
                described(
                        pack,
                        "plans",
                        "Planes",
                        "Plans",
                        "Planes, programas de gobierno y sus antecedentes, con su vigencia y si un acto los adoptó. Un programa de gobierno no es un plan adoptado.",
                        "Plans, programmes of government and their antecedents, with their period and whether an act adopted them. A programme of government is no adopted plan.",
                        table),
                plans::version,
                () -> plans.list(pack.id()));
    }

    private static Adoption.@Nullable Act act(Plan plan) {
        return plan.adoption().act();
    }

    private record Element(Plan plan, PlanNode node) {}

    private Layer elements(Pack pack) {
        TableLayer<Element> table = new TableLayer<Element>(each -> each.node.code())
                .text("code", "Código", "Code", each -> each.node.code())
                .text("plan", "Plan", "Plan", each -> each.plan.code().value())
                .text("parent", "Elemento del que hace parte", "Element that it is part of", each -> each.node.parent())
                .code("kind", "Clase", "Kind", words(pack, PlanWord.Kind.NODE_KIND), each -> each.node.kind())
                .text("name", "Texto", "Text", each -> each.node.name())
                .list(
                        "municipalities",
                        "Municipios que nombra",
                        "Municipalities that it names",
                        each -> codes(each.node.places()))
                .list(
                        "sdgs",
                        "Objetivos de Desarrollo Sostenible",
                        "Sustainable Development Goals",
                        each -> each.node.sdgs().stream().map(String::valueOf).toList())
                .text("document", "Documento que lo dice", "Document that states it", each -> each.node.document());
        return table.of(
                described(
                        pack,
                        "plan-elements",
                        "Elementos de los planes",
                        "Elements of plans",
                        "Cada línea, programa, proyecto o producto de cada plan, con el elemento del que hace parte y los municipios que su texto nombra. Que no nombre ninguno no quiere decir que los deje por fuera.",
                        "Each line, programme, project or product of each plan, with the element that it is part of and the municipalities that its text names. That it names none does not mean that it leaves them out.",
                        table),
                plans::version,
                () -> plans.list(pack.id()).stream()
                        .flatMap(plan -> plan.nodes().stream().map(node -> new Element(plan, node)))
                        .toList());
    }

    private record Stated(Plan plan, Goal goal) {

        boolean inForce() {
            return plan.goalsInForce().contains(goal);
        }

        Goal.@Nullable Target last() {
            return goal.finalTarget().orElse(null);
        }
    }

    private Layer goals(Pack pack) {
        String units = datasets.stateOf(pack.id(), "indicators", "derived");
        TableLayer<Stated> table = new TableLayer<Stated>(
                        each -> each.goal.code() + ":" + each.goal.version().number())
                .text("code", "Código", "Code", each -> each.goal.code())
                .whole("version", "Versión", "Version", each -> each.goal
                        .version()
                        .number())
                .truth("in_force", "En vigor", "In force", Stated::inForce)
                .text("plan", "Plan", "Plan", each -> each.plan.code().value())
                .text("element", "Elemento que la dice", "Element that states it", each -> each.goal.node())
                .text("name", "Texto", "Text", each -> each.goal.name())
                .text(
                        "indicator",
                        "Indicador que la mide",
                        "Indicator that measures it",
                        each -> each.goal.indicator() == null
                                ? null
                                : each.goal.indicator().indicator().value())
                .text(
                        "breakdown",
                        "Desagregación",
                        "Breakdown",
                        each -> each.goal.indicator() == null
                                ? null
                                : each.goal.indicator().breakdown())
                .text("statistic", "Qué se cuenta", "What is counted", each -> each.goal.statistic())
                .texts("unit", "Unidad", "Unit", each -> unit(pack, each.goal))
                .code(
                        "direction",
                        "Qué lado es mejor",
                        "Which side is better",
                        Code.each(
                                List.of(Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER),
                                Direction::id,
                                Direction::title),
                        each -> each.goal.direction().id())
                .text(
                        "territory",
                        "Código del territorio",
                        "Territory code",
                        each -> code(each.goal.territory() == null ? each.plan.territory() : each.goal.territory()))
                .number(
                        "baseline",
                        "Línea base",
                        "Baseline",
                        each -> each.goal.baseline() == null
                                ? null
                                : each.goal.baseline().value())
                .whole(
                        "baseline_year",
                        "Año de la línea base",
                        "Year of the baseline",
                        each -> each.goal.baseline() == null
                                ? null
                                : each.goal.baseline().year())
                .text(
                        "baseline_source",
                        "Fuente de la línea base",
                        "Source of the baseline",
                        each -> each.goal.baseline() == null
                                ? null
                                : each.goal.baseline().source())
                .number(
                        "target",
                        "Meta final",
                        "Final target",
                        each -> each.last() == null ? null : each.last().value())
                .whole(
                        "target_year",
                        "Año de la meta final",
                        "Year of the final target",
                        each -> each.last() == null ? null : Goal.yearOf(each.last(), each.plan))
                .list(
                        "targets",
                        "Metas por año (año:valor)",
                        "Targets by year (year:value)",
                        each -> targets(each.goal))
                .text("responsible", "Responsable", "Responsible", each -> each.goal.responsible())
                .number("weight", "Peso en su elemento", "Weight in its element", each -> each.goal.weight())
                .text("act", "Acto que la fijó o cambió", "Act that set or changed it", each -> each.goal
                        .version()
                        .act())
                .text("act_from", "Fecha del acto", "Date of the act", each -> each.goal
                        .version()
                        .from())
                .text("document", "Documento que la dice", "Document that states it", each -> each.goal.document())
                .texts("note", "Nota", "Note", each -> each.goal.note());
        return table.of(
                described(
                        pack,
                        "plan-goals",
                        "Metas de los planes",
                        "Goals of plans",
                        "Cada versión de cada meta. Lo que el documento no dice queda vacío: una meta sin línea base o sin cifra no vale cero.",
                        "Each version of each goal. What the document does not state is empty: a goal without baseline or figure is not zero.",
                        table),
                () -> plans.version() + "-" + units,
                () -> plans.list(pack.id()).stream()
                        .flatMap(plan -> plan.goals().stream().map(goal -> new Stated(plan, goal)))
                        .toList());
    }

    /** That of its indicator where it has one. */
    private @Nullable LocalText unit(Pack pack, Goal goal) {
        Goal.Measure measure = goal.indicator();
        return measure == null
                ? goal.unit()
                : indicators
                        .find(pack.id(), measure.indicator().value())
                        .map(indicator -> indicator.definition().unit())
                        .orElse(goal.unit());
    }

    private static List<String> targets(Goal goal) {
        return goal.targets().stream()
                .map(target -> (target.year() == null ? "" : target.year()) + ":"
                        + (target.value() == null ? "" : target.value()))
                .toList();
    }

    private Layer documents(Pack pack) {
        TableLayer<PlanDocument> table = new TableLayer<>(PlanDocument::code)
                .text("code", "Código", "Code", PlanDocument::code)
                .text("title", "Título", "Title", PlanDocument::title)
                .text("organisation", "Entidad", "Organisation", PlanDocument::organisation)
                .text("date", "Fecha", "Date", PlanDocument::date)
                .texts("note", "Nota", "Note", PlanDocument::note);
        return table.of(
                described(
                        pack,
                        "documents",
                        "Documentos de origen",
                        "Founding documents",
                        "Los documentos de los que se tomaron planes, metas, actores y pactos, con su fecha tan precisa como la dicen.",
                        "The documents that plans, goals, actors and agreements were taken from, with their date as precise as they state it.",
                        table),
                plans::version,
                () -> plans.documents(pack.id()));
    }

    private LayerDescription described(
            Pack pack, String id, String es, String en, String aboutEs, String aboutEn, TableLayer<?> table) {
        String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
        return LayerDescription.ofTable(
                        new LayerId(prefix + id),
                        pack.id(),
                        new LocalText(
                                es + ", " + pack.name().es(),
                                en + ", " + pack.name().in(Language.EN)),
                        new LocalText(aboutEs, aboutEn),
                        table.fields(),
                        new LayerSourceNote(CITED, null, null, null),
                        pack.example())
                .with(LayerMetadata.unstated().about(LayerMetadata.Theme.PLANS));
    }

    private List<Code> words(Pack pack, PlanWord.Kind kind) {
        return Code.each(plans.words(pack.id(), kind), PlanWord::id, PlanWord::name);
    }

    private static @Nullable String code(@Nullable TerritoryCode code) {
        return code == null ? null : code.value();
    }

    private static List<String> codes(List<TerritoryCode> codes) {
        return codes.stream().map(TerritoryCode::value).toList();
    }
}
