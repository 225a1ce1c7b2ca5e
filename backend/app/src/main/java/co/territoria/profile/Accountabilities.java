package co.territoria.profile;

import co.territoria.oversight.CitizenReport;
import co.territoria.oversight.CitizenReports;
import co.territoria.plan.Goal;
import co.territoria.plan.Plan;
import co.territoria.plan.PlanNode;
import co.territoria.plan.Plans;
import co.territoria.project.Project;
import co.territoria.project.Projects;
import co.territoria.project.Standing;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Numbers;
import co.territoria.web.PublicAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers the accountability sheet (<i>hoja de rendición de cuentas</i>) of a territory. */
@Service
class Accountabilities {

    private static final int MOST_GAPS = 6;

    private static final LocalText NO_REPORTS = new LocalText(
            "Aún no hay informes ni propuestas publicados.", "No reports or proposals are published yet.");

    private final Profiles profiles;
    private final Territories territories;
    private final Projects projects;
    private final Plans plans;
    private final CitizenReports reports;
    private final PublicAddress address;
    private final Clock clock;

    Accountabilities(
            Profiles profiles,
            Territories territories,
            Projects projects,
            Plans plans,
            CitizenReports reports,
            PublicAddress address,
            Clock clock) {
        this.profiles = profiles;
        this.territories = territories;
        this.projects = projects;
        this.plans = plans;
        this.reports = reports;
        this.address = address;
        this.clock = clock;
    }

    /**
     * The sheet of a territory.
     *
     * @throws co.territoria.web.ApiProblem 404 with the nearest codes when there is no such territory
     */
    AccountabilityJson get(String code, Language language) {
        return new Gathering(profiles.get(code, language), language).make();
    }

    /** One sheet while it is being made. */
    private final class Gathering {

        private final ProfileJson profile;
        private final Language language;
        private final Numbers numbers;
        private final Territory territory;
        private final Pack pack;
        private final Map<String, Project> byCode = new HashMap<>();

        Gathering(ProfileJson profile, Language language) {
            this.profile = profile;
            this.language = language;
            this.numbers = new Numbers(language);
            this.territory = territories.get(profile.territory().code());
            this.pack = territories.findPack(territory.pack()).orElseThrow();
            projects.list(pack.id())
                    .forEach(project -> byCode.put(project.code().value(), project));
        }

        AccountabilityJson make() {
            List<AccountabilityJson.PlanPart> parts =
                    profile.plans().stream().map(this::part).toList();
            List<AccountabilityJson.ProjectLine> lines =
                    profile.projects().stream().map(this::line).toList();
            List<AccountabilityJson.GoalLine> goals = goals();
            List<AccountabilityJson.ReportLine> told =
                    reports.listWithin(territory).stream().map(this::report).toList();
            ProfileJson.Head head = profile.territory();
            return new AccountabilityJson(
                    new AccountabilityJson.Place(head.code(), head.name(), head.kind(), head.levelName()),
                    profile.department().name(),
                    profile.region() == null ? null : profile.region().name(),
                    LocalDate.now(clock),
                    summary(parts, lines, goals.size(), told.size()),
                    parts,
                    profile.silentPlans(),
                    profile.planMethod(),
                    lines,
                    goals,
                    told,
                    told.isEmpty() ? NO_REPORTS.in(language) : null,
                    (profile.largestGaps().items().isEmpty()
                                    ? profile.largestGaps().ofMembers()
                                    : profile.largestGaps().items())
                            .stream().limit(MOST_GAPS).toList(),
                    profile.largestGaps().method(),
                    profile.datasets(),
                    pack.currency(),
                    address.of("/api/v1/territories/" + head.code() + "/accountability"),
                    head.example());
        }

        private AccountabilityJson.Summary summary(
                List<AccountabilityJson.PlanPart> parts,
                List<AccountabilityJson.ProjectLine> lines,
                int goals,
                int reported) {
            List<Long> values = lines.stream()
                    .map(AccountabilityJson.ProjectLine::value)
                    .filter(Objects::nonNull)
                    .toList();
            return new AccountabilityJson.Summary(
                    parts.stream()
                            .filter(part -> !part.own())
                            .mapToInt(part -> part.commitments().size())
                            .sum(),
                    lines.size(),
                    count(lines, AccountabilityJson.ProjectLine::statedOnly),
                    count(lines, line -> line.stage() != null),
                    values.size(),
                    values.isEmpty()
                            ? null
                            : values.stream().mapToLong(Long::longValue).sum(),
                    count(lines, line -> line.physical() != null),
                    goals,
                    reported);
        }

        private static int count(
                List<AccountabilityJson.ProjectLine> lines,
                java.util.function.Predicate<AccountabilityJson.ProjectLine> that) {
            return (int) lines.stream().filter(that).count();
        }

        private AccountabilityJson.PlanPart part(ProfileJson.PlanItem plan) {
            return new AccountabilityJson.PlanPart(
                    plan.code(),
                    plan.name(),
                    plan.document(),
                    plan.note(),
                    plan.own(),
                    plan.total(),
                    plan.nodes().stream()
                            .map(node -> new AccountabilityJson.Commitment(
                                    node.code(), node.kindName(), node.name(), node.path(), node.by(), linked(node)))
                            .toList());
        }

        private List<String> linked(ProfileJson.NodeItem node) {
            return byCode.values().stream()
                    .filter(project -> project.planNodes().contains(node.code()))
                    .map(project -> project.code().value())
                    .sorted()
                    .toList();
        }

        private AccountabilityJson.ProjectLine line(ProfileJson.ProjectItem item) {
            Project project = Objects.requireNonNull(byCode.get(item.code()), item.code());
            Standing standing = project.standing();
            return new AccountabilityJson.ProjectLine(
                    item.code(),
                    item.name(),
                    item.statedOnly(),
                    item.approximate(),
                    project.stage() == null ? null : project.stage().id(),
                    project.stage() == null ? null : project.stage().title().in(language),
                    project.value(),
                    project.valueYear(),
                    project.executor(),
                    project.end(),
                    standing == null ? null : standing.date(),
                    standing == null ? null : standing.physical(),
                    standing == null ? null : standing.planned(),
                    standing == null ? null : standing.financial(),
                    missing(project),
                    item.source(),
                    address.of("/projects/" + item.code()));
        }

        private List<String> missing(Project project) {
            List<String> missing = new ArrayList<>();
            add(missing, project.stage(), "etapa", "stage");
            add(missing, project.value(), "valor", "value");
            add(missing, project.executor(), "quién ejecuta", "who carries it out");
            add(missing, project.end(), "cuándo termina", "when it ends");
            add(missing, project.standing(), "avance", "progress");
            return missing;
        }

        private void add(List<String> missing, @Nullable Object known, String es, String en) {
            if (known == null) {
                missing.add(language == Language.ES ? es : en);
            }
        }

        /** Goals for this territory, of its own plan, or of an element that names it. */
        private List<AccountabilityJson.GoalLine> goals() {
            List<AccountabilityJson.GoalLine> found = new ArrayList<>();
            Set<TerritoryCode> inside = territories.listWithin(territory, null).stream()
                    .map(Territory::code)
                    .collect(Collectors.toSet());
            for (Plan plan : plans.list(pack.id())) {
                Set<String> naming = plan.nodes().stream()
                        .filter(node -> node.places().stream().anyMatch(inside::contains))
                        .map(PlanNode::code)
                        .collect(Collectors.toSet());
                boolean own = territory.code().equals(plan.territory());
                for (Goal goal : plan.goalsInForce()) {
                    boolean forIt = goal.territory() != null && inside.contains(goal.territory());
                    if (own || forIt || naming.contains(goal.node())) {
                        found.add(new AccountabilityJson.GoalLine(
                                plan.name(),
                                goal.code(),
                                goal.name(),
                                target(goal, plan),
                                goal.baseline() == null
                                        ? null
                                        : figure(goal.baseline().value(), goal) + ", "
                                                + goal.baseline().year()));
                    }
                }
            }
            return found;
        }

        private @Nullable String target(Goal goal, Plan plan) {
            return goal.finalTarget()
                    .map(target -> {
                        Integer year = Goal.yearOf(target, plan);
                        return figure(Objects.requireNonNull(target.value()), goal) + (year == null ? "" : ", " + year);
                    })
                    .orElse(null);
        }

        private String figure(double value, Goal goal) {
            String unit = goal.unit() == null ? "" : " " + goal.unit().in(language);
            return numbers.number(value, value == Math.rint(value) ? 0 : 1) + unit;
        }

        private AccountabilityJson.ReportLine report(CitizenReport report) {
            CitizenReport.Answer answer = report.answer();
            return new AccountabilityJson.ReportLine(
                    report.id(),
                    report.kind().title().in(language),
                    report.date(),
                    report.project() == null ? null : report.project().value(),
                    report.words(),
                    report.state().title().in(language),
                    answer == null ? null : answer.organisation() + ": " + answer.words());
        }
    }
}
