package co.territoria.example;

import co.territoria.example.ExampleProject.Conduct;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What is told of the projects beyond their record: stages, money, works, promises. */
final class ExampleProgress {

    private static final List<String> VIABILITIES =
            List.of("social", "economic", "technical", "financial", "environmental");

    private static final List<String> STUDIES = List.of("idea", "prefeasibility", "feasibility", "procurement");

    private static final String TOLD_BY = "Generador de ejemplo";

    private final List<ExampleProject> projects;
    private final Random random;

    ExampleProgress(List<ExampleProject> projects, Random random) {
        this.projects = projects;
        this.random = random;
    }

    void data(Map<String, String> files) {
        files.put("projects/stages.csv", stages());
        files.put("projects/viabilities.csv", viabilities());
        files.put("projects/funding.csv", funding());
        files.put("projects/beneficiaries.csv", beneficiaries());
        files.put("projects/effects.csv", effects());
        files.put("projects/documents.csv", documents());
        files.put("projects/origins.csv", origins());
        files.put("projects/announcements.csv", announcements());
        files.put("projects/milestones.csv", milestones());
        files.put("projects/value_changes.csv", valueChanges());
        files.put("projects/roads.csv", roads());
        works(files);
    }

    /** The day on which a stage began: studies come before the works. */
    private static LocalDate since(ExampleProject project, String stage) {
        LocalDate works =
                project.start() == null ? LocalDate.of(2026, 8, 15).minusDays(project.number() * 11L) : project.start();
        return switch (stage) {
            case "idea" -> works.minusMonths(40);
            case "prefeasibility" -> works.minusMonths(28);
            case "feasibility" -> works.minusMonths(17);
            case "procurement" -> works.minusMonths(6);
            case "execution" -> works;
            case "finished" -> finish(project);
            case "suspended" -> works.plusMonths(13);
            default -> works.minusMonths(2);
        };
    }

    private static LocalDate finish(ExampleProject project) {
        LocalDate end = project.end() == null ? ExampleProject.CUT : project.end();
        return project.conduct() == Conduct.FINISHED_LATE ? end.plusMonths(7) : end;
    }

    private String stages() {
        Rows rows = new Rows("code,date,stage,note,source");
        for (ExampleProject project : projects) {
            List<String> way = new ArrayList<>();
            int upTo = STUDIES.indexOf(project.stage());
            way.addAll(STUDIES.subList(0, upTo < 0 ? STUDIES.size() : upTo + 1));
            switch (project.stage()) {
                case "execution" -> way.add("execution");
                case "finished" -> way.addAll(List.of("execution", "finished"));
                case "suspended" -> way.addAll(List.of("execution", "suspended"));
                case "cancelled" -> {
                    way.remove("procurement");
                    way.add("cancelled");
                }
                default -> {}
            }
            for (String stage : way) {
                rows.add(project.code(), since(project, stage), stage, note(stage), TOLD_BY);
            }
        }
        return rows.toString();
    }

    private static String note(String stage) {
        return switch (stage) {
            case "suspended" -> "El contratista pidió más plazo (ficticio).";
            case "cancelled" -> "Los estudios no encontraron fuente de agua o suelo firme (ficticio).";
            default -> "";
        };
    }

    private String viabilities() {
        Rows rows = new Rows("code,kind,state,date,note");
        for (ExampleProject project : projects) {
            int known =
                    switch (project.stage()) {
                        case "idea" -> 0;
                        case "prefeasibility" -> 2;
                        case "feasibility" -> 4;
                        default -> 5;
                    };
            for (int i = 0; i < known; i++) {
                boolean cancelled = project.stage().equals("cancelled") && i == 2;
                boolean open = i == known - 1
                        && List.of("prefeasibility", "feasibility", "procurement")
                                .contains(project.stage());
                rows.add(
                        project.code(),
                        VIABILITIES.get(i),
                        cancelled ? "not_met" : open ? "in_progress" : "met",
                        open ? "" : since(project, "prefeasibility").plusMonths(2L + 2L * i),
                        cancelled ? "El terreno no resiste la obra (ficticio)." : "");
            }
        }
        return rows.toString();
    }

    private String funding() {
        Rows rows = new Rows("code,source,year,amount");
        String[] funds = {
            "Recursos propios",
            "Sistema General de Regalías",
            "Sistema General de Participaciones",
            "Crédito",
            "Cooperación internacional"
        };
        for (ExampleProject project : projects) {
            Long value = project.value();
            if (value == null
                    || project.stage().equals("prefeasibility")
                    || project.stage().equals("idea")) {
                continue;
            }
            int first = project.start() == null ? 2027 : project.start().getYear();
            int last = project.end() == null
                    ? first
                    : Math.max(first, project.end().getYear());
            int sources = 1 + project.number() % 2;
            long left = value;
            int parts = sources * (last - first + 1);
            for (int year = first; year <= last; year++) {
                for (int s = 0; s < sources; s++) {
                    boolean closing = year == last && s == sources - 1;
                    long amount = closing ? left : value / parts / 1_000_000 * 1_000_000;
                    left -= amount;
                    if (amount > 0) {
                        rows.add(project.code(), funds[(project.number() + s * 2) % funds.length], year, amount);
                    }
                }
            }
        }
        return rows.toString();
    }

    private String beneficiaries() {
        Rows rows = new Rows("code,group,count");
        String[] groups = {
            "mujeres rurales",
            "niñas y niños de 0 a 5 años",
            "familias campesinas",
            "pescadores artesanales",
            "personas con discapacidad"
        };
        for (ExampleProject project : projects) {
            if (project.stage().equals("idea") || project.places().isEmpty()) {
                continue;
            }
            int people = 200 + random.nextInt(project.places().get(0).people() / 8);
            rows.add(project.code(), "habitantes", people);
            // of some groups only the name is told
            rows.add(
                    project.code(),
                    groups[project.number() % groups.length],
                    project.number() % 3 == 0 ? "" : people / 4);
        }
        return rows.toString();
    }

    private String effects() {
        Rows rows = new Rows("code,indicator,expected,year,note");
        for (ExampleProject project : projects) {
            ExampleWork work = project.work();
            if (work.indicator() != null && !project.stage().equals("cancelled")) {
                rows.add(
                        project.code(),
                        work.indicator(),
                        project.stage().equals("idea")
                                ? ""
                                : decimal(work.effect() * (0.6 + 0.8 * random.nextDouble())),
                        project.end() == null ? 2028 : project.end().getYear() + 1,
                        "Efecto ficticio.");
            }
        }
        return rows.toString();
    }

    private String documents() {
        Rows rows = new Rows("code,title,kind,date,url");
        for (ExampleProject project : projects) {
            if (project.stage().equals("idea")) {
                continue;
            }
            rows.add(project.code(), "Perfil del proyecto (ficticio)", "perfil", since(project, "prefeasibility"), "");
            if (project.begun()) {
                rows.add(
                        project.code(),
                        "Acta de inicio (ficticia)",
                        "acta",
                        project.start() == null ? "" : project.start(),
                        "");
            }
        }
        return rows.toString();
    }

    private String origins() {
        Rows rows = new Rows("code,meeting,date,priority,budget_year");
        for (ExampleProject project : projects) {
            if (project.number() % 5 != 2 || project.places().isEmpty()) {
                continue;
            }
            LocalDate idea = since(project, "idea");
            rows.add(
                    project.code(),
                    "Asamblea de presupuesto participativo de %s (ficticia)"
                            .formatted(project.places().get(0).name()),
                    idea.minusMonths(3),
                    1 + project.number() % 4,
                    idea.getYear() + 1);
        }
        return rows.toString();
    }

    private String announcements() {
        Rows rows = new Rows("code,date,text,value,end,source");
        for (ExampleProject project : projects) {
            if (!project.begun() || project.number() % 3 == 0 || project.value() == null || project.end() == null) {
                continue;
            }
            boolean other = project.number() % 2 == 0;
            long value = other ? project.value() / 100 * 85 / 1_000_000 * 1_000_000 : project.value();
            LocalDate end = other ? project.end().minusMonths(5) : project.end();
            rows.add(
                    project.code(),
                    since(project, "procurement").plusMonths(1),
                    "Se anuncia la obra «%s» (anuncio ficticio).".formatted(project.name()),
                    value,
                    end,
                    "Boletín 0%02d de la Gobernación de Brumaria (ficticio)".formatted(project.number()));
        }
        return rows.toString();
    }

    private String milestones() {
        Rows rows = new Rows("code,name,planned,actual");
        for (ExampleProject project : projects) {
            if (!project.begun() || project.start() == null || project.end() == null) {
                continue;
            }
            long months = ChronoUnit.MONTHS.between(project.start(), project.end()) + 1;
            String[] names = {"Acta de inicio", "Cimientos", "Mitad de la obra", "Entrega"};
            double[] shares = {0, 0.3, 0.55, 1};
            double late = lateness(project.conduct());
            for (int i = 0; i < names.length; i++) {
                LocalDate planned = i == names.length - 1
                        ? project.end()
                        : project.start().plusMonths(Math.round(months * shares[i]));
                LocalDate actual = i == names.length - 1 && project.stage().equals("finished")
                        ? finish(project)
                        : project.start().plusMonths(Math.round(months * shares[i] * late));
                boolean reached = !actual.isAfter(ExampleProject.CUT)
                        && (i < names.length - 1 || project.stage().equals("finished"))
                        && !(project.conduct() == Conduct.STALLED && i > 1);
                rows.add(project.code(), names[i], planned, reached ? actual : "");
            }
        }
        return rows.toString();
    }

    private static double lateness(Conduct conduct) {
        return switch (conduct) {
            case AS_PLANNED, FINISHED_IN_TIME -> 1;
            case AHEAD -> 0.9;
            case BEHIND, MONEY_AHEAD -> 1.5;
            case STALLED -> 1.2;
            case FINISHED_LATE -> 1.35;
        };
    }

    private String valueChanges() {
        Rows rows = new Rows("code,date,before,after,reason");
        for (ExampleProject project : projects) {
            if (!project.begun() || project.number() % 4 != 1 || project.value() == null || project.start() == null) {
                continue;
            }
            rows.add(
                    project.code(),
                    project.start().plusMonths(8),
                    project.value() / 115 * 100 / 1_000_000 * 1_000_000,
                    project.value(),
                    "Mayores cantidades de obra (ficticio).");
        }
        return rows.toString();
    }

    private String roads() {
        Rows rows = new Rows("code,route,from,to,length_km,order,state");
        int order = 0;
        for (ExampleProject project : projects) {
            ExampleRoad road = project.road();
            if (road != null && project.line() != null) {
                rows.add(
                        project.code(),
                        road.route(),
                        ExamplePlace.of(road.from()).name(),
                        ExamplePlace.of(road.to()).name(),
                        decimal(project.line().getLength() * 110.7),
                        ++order,
                        road.state());
            }
        }
        return rows.toString();
    }

    /** Planned curves, reports and contracts: they must agree with each other. */
    private void works(Map<String, String> files) {
        Rows planned = new Rows("code,date,physical,financial");
        Rows progress = new Rows("code,date,physical,financial,paid,note,source");
        Rows contracts = new Rows("code,contract,object,supplier,value,paid,signed,start,end");
        for (ExampleProject project : projects) {
            Conduct conduct = project.conduct();
            Long value = project.value();
            LocalDate start = project.start();
            LocalDate end = project.end();
            if (conduct == null || value == null || start == null || end == null) {
                continue;
            }
            for (LocalDate date : monthEnds(start, end, 3)) {
                double share = share(start, end, date);
                planned.add(project.code(), date, decimal(100 * curve(share)), decimal(100 * money(share)));
            }
            double lastFinancial = 0;
            double physicalBefore = 0;
            double financialBefore = 0;
            LocalDate until = project.stage().equals("finished") ? finish(project) : ExampleProject.CUT;
            if (project.stage().equals("suspended")) {
                until = since(project, "suspended").plusMonths(2);
            }
            for (LocalDate date : monthEnds(start, until, project.number() % 4 == 0 ? 1 : 3)) {
                double share = share(start, end, date);
                double[] done = done(conduct, share, share(start, until, date));
                double wobble = done[0] > 99.9 ? 0 : random.nextDouble() - 0.5;
                double physical =
                        Math.min(100, Math.max(physicalBefore, done[0] + (stalled(conduct, share) ? 0 : wobble)));
                double financial = Math.min(100, Math.max(financialBefore, done[1]));
                physicalBefore = physical;
                financialBefore = financial;
                lastFinancial = round(financial);
                progress.add(
                        project.code(),
                        date,
                        decimal(physical),
                        decimal(financial),
                        paid(value, lastFinancial),
                        stalled(conduct, share) ? "Sin avance en el periodo (ficticio)." : "",
                        "Informe de interventoría (ficticio)");
            }
            contracts(contracts, project, value, start, end, lastFinancial);
        }
        files.put("projects/planned.csv", planned.toString());
        files.put("projects/progress.csv", progress.toString());
        files.put("projects/contracts.csv", contracts.toString());
    }

    private static void contracts(
            Rows rows, ExampleProject project, long value, LocalDate start, LocalDate end, double financial) {
        long works = value / 100 * 91;
        long watching = value / 100 * 8;
        rows.add(
                project.code(),
                "EXC-%03d".formatted(project.number()),
                "Obra: " + project.name(),
                "Consorcio Ficticio %d".formatted(1 + project.number() % 7),
                works,
                paid(works, financial),
                start.minusMonths(1),
                start,
                end);
        rows.add(
                project.code(),
                "EXC-%03d-I".formatted(project.number()),
                "Interventoría: " + project.name(),
                "Interventores de Ejemplo %d".formatted(1 + project.number() % 4),
                watching,
                paid(watching, financial),
                start.minusMonths(1),
                start,
                end);
    }

    private static long paid(long value, double per100) {
        return Math.round(Math.floor(value * per100 / 100));
    }

    /** Ends of months, every so many, from the first to the last day; the last one is the last day itself. */
    private static List<LocalDate> monthEnds(LocalDate first, LocalDate last, int months) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate at = first.withDayOfMonth(1).plusMonths(months).minusDays(1);
        while (at.isBefore(last)) {
            dates.add(at);
            at = at.plusDays(1).plusMonths(months).minusDays(1);
        }
        dates.add(last);
        return dates;
    }

    private static double share(LocalDate start, LocalDate end, LocalDate at) {
        double whole = ChronoUnit.DAYS.between(start, end) + 1.0;
        return Math.max(0, Math.min(1, (ChronoUnit.DAYS.between(start, at) + 1) / whole));
    }

    /** Works begin slowly, go fast and end slowly: an S. */
    private static double curve(double share) {
        return share * share * (3 - 2 * share);
    }

    /** An advance of a tenth, then as the works. */
    private static double money(double share) {
        return Math.min(1, 0.1 * Math.min(1, share * 4) + 0.9 * curve(share));
    }

    /**
     * @param share   of the planned time
     * @param overall of the time that the works really took
     * @return physical and financial progress, 0 to 100
     */
    private static double[] done(Conduct conduct, double share, double overall) {
        return switch (conduct) {
            case AS_PLANNED -> new double[] {98 * curve(share), 97 * money(share)};
            case BEHIND -> new double[] {100 * curve(share * 0.68), 100 * money(share * 0.7)};
            case AHEAD -> new double[] {100 * curve(Math.min(1, share * 1.14)), 100 * money(share)};
            case MONEY_AHEAD -> new double[] {100 * curve(share * 0.6), 100 * money(share * 0.96)};
            case STALLED -> new double[] {100 * curve(Math.min(share, STANDSTILL)), 100 * money(Math.min(share, 0.42))};
            case FINISHED_IN_TIME, FINISHED_LATE -> new double[] {100 * curve(overall), 100 * money(overall)};
        };
    }

    /** Share of the planned time after which nothing moves any more in what is stalled. */
    private static final double STANDSTILL = 0.38;

    private static boolean stalled(Conduct conduct, double share) {
        return conduct == Conduct.STALLED && share > STANDSTILL;
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
