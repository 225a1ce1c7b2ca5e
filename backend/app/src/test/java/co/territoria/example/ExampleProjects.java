package co.territoria.example;

import co.territoria.example.ExampleProject.Conduct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Sixty projects: every stage, horizon, dimension and theme, and every way in which works can go. */
final class ExampleProjects {

    private static final int WORKS = 52;

    /** How many projects, the roads not counted, stand in each stage. */
    private static final Object[][] STAGES = {
        {"idea", 8},
        {"prefeasibility", 6},
        {"feasibility", 6},
        {"procurement", 5},
        {"execution", 16},
        {"finished", 7},
        {"suspended", 2},
        {"cancelled", 2}
    };

    /** The stages of the eight roads of the programme. */
    private static final List<String> ROAD_STAGES = List.of(
            "execution", "finished", "execution", "feasibility", "idea", "procurement", "execution", "prefeasibility");

    private static final Conduct[] UNDER_WAY = {
        Conduct.AS_PLANNED,
        Conduct.BEHIND,
        Conduct.MONEY_AHEAD,
        Conduct.AS_PLANNED,
        Conduct.STALLED,
        Conduct.AHEAD,
        Conduct.BEHIND,
        Conduct.AS_PLANNED,
        Conduct.MONEY_AHEAD,
        Conduct.BEHIND
    };

    private final ExampleMap map;
    private final Random random;
    private final List<ExampleProject> projects = new ArrayList<>();
    private int underWay;
    private int finished;

    ExampleProjects(ExampleMap map, Random random) {
        this.map = map;
        this.random = random;
        List<String> stages = new ArrayList<>();
        for (Object[] stage : STAGES) {
            stages.addAll(Collections.nCopies((int) stage[1], (String) stage[0]));
        }
        Collections.shuffle(stages, random);
        for (int i = 0; i < ExampleRoad.NETWORK.size(); i++) {
            road(ExampleRoad.NETWORK.get(i), ROAD_STAGES.get(i));
        }
        for (int i = 0; i < WORKS; i++) {
            work(i, stages.get(i));
        }
    }

    List<ExampleProject> list() {
        return projects;
    }

    private void road(ExampleRoad road, String stage) {
        Geometry line = map.way(road.places());
        Coordinate middle = line.getCoordinates()[line.getNumPoints() / 2];
        ExampleWork work = new ExampleWork(
                "", "mobility", "territorial", "24", "2402", "9;11", ExamplePlan.ROADS, 24_000, null, 0);
        add(
                "EXP-" + road.route().substring(2),
                "Vuelta a la Isla: " + road.name(),
                work,
                List.of(ExamplePlace.of(road.from()), ExamplePlace.of(road.to())),
                stage,
                middle,
                false,
                line,
                road,
                null);
    }

    private void work(int index, String stage) {
        ExampleWork work = ExampleWork.ALL.get(index % ExampleWork.ALL.size());
        ExamplePlace place =
                ExamplePlace.MUNICIPALITIES.get(index < 8 ? index : random.nextInt(ExamplePlace.MUNICIPALITIES.size()));
        String spot = ExampleWork.SPOTS.get((index * 7 + index / ExampleWork.SPOTS.size()) % ExampleWork.SPOTS.size());
        List<ExamplePlace> places = new ArrayList<>(List.of(place));
        // one in nine belongs to two municipalities, two are of nowhere in particular
        if (index % 9 == 4) {
            ExamplePlace other = ExamplePlace.MUNICIPALITIES.get(place.number() % 8);
            places.add(other);
        }
        boolean nowhere = index % 17 == 16;
        // three stand on the same spot of the capital
        boolean shared = index == 5 || index == 18 || index == 31;
        Coordinate point = nowhere
                ? null
                : shared
                        ? map.seat(ExamplePlace.MUNICIPALITIES.get(0)).getCoordinate()
                        : map.somewhere(place.code(), random);
        if (shared) {
            places.clear();
            places.add(ExamplePlace.MUNICIPALITIES.get(0));
        }
        Geometry area = point != null
                        && (work.theme().equals("environment") || work.name().startsWith("Distrito"))
                ? map.area(point, 2.5 + 3 * random.nextDouble(), random)
                : null;
        add(
                String.format(Locale.ROOT, "EXP-%03d", index + 1),
                work.name().formatted(spot)
                        + (nowhere ? "" : ", " + places.get(0).name()),
                work,
                nowhere ? List.of() : places,
                stage,
                point,
                index % 6 == 3,
                null,
                null,
                area);
    }

    private void add(
            String code,
            String name,
            ExampleWork work,
            List<ExamplePlace> places,
            String stage,
            @Nullable Coordinate point,
            boolean approximate,
            @Nullable Geometry line,
            @Nullable ExampleRoad road,
            @Nullable Geometry area) {
        int number = projects.size() + 1;
        Conduct conduct = conduct(stage);
        LocalDate start = start(stage);
        LocalDate end = start == null ? null : end(stage, start);
        boolean reckoned = !(stage.equals("idea") && number % 3 != 0);
        long millions = Math.round(work.millions() * (0.55 + 0.9 * random.nextDouble()) / 10.0) * 10;
        // nobody has said by when for a few ideas
        String horizon =
                switch (stage) {
                    case "execution", "procurement", "finished" -> work.millions() > 15_000 ? "medium" : "short";
                    case "idea" -> number % 4 == 0 ? null : "long";
                    default -> number % 2 == 0 ? "medium" : "long";
                };
        projects.add(new ExampleProject(
                number,
                code,
                name,
                work,
                List.copyOf(places),
                stage,
                horizon,
                conduct,
                reckoned ? millions * 1_000_000 : null,
                executor(work, places),
                start,
                end,
                point,
                approximate,
                line,
                road,
                area));
    }

    private @Nullable Conduct conduct(String stage) {
        return switch (stage) {
            case "execution" -> UNDER_WAY[underWay++ % UNDER_WAY.length];
            case "finished" -> finished++ % 2 == 0 ? Conduct.FINISHED_IN_TIME : Conduct.FINISHED_LATE;
            case "suspended" -> Conduct.STALLED;
            default -> null;
        };
    }

    private @Nullable LocalDate start(String stage) {
        return switch (stage) {
            case "execution" -> LocalDate.of(2025, 1, 1).plusMonths(random.nextInt(13));
            case "finished" -> LocalDate.of(2023, 2, 1).plusMonths(random.nextInt(14));
            case "suspended" -> LocalDate.of(2024, 3, 1).plusMonths(random.nextInt(6));
            case "procurement" -> LocalDate.of(2027, 1, 1).plusMonths(random.nextInt(4));
            case "feasibility" -> LocalDate.of(2027, 7, 1).plusMonths(random.nextInt(6));
            default -> null;
        };
    }

    private LocalDate end(String stage, LocalDate start) {
        int months =
                switch (stage) {
                    case "execution" -> 20 + random.nextInt(16);
                    case "finished" -> 12 + random.nextInt(12);
                    case "suspended" -> 24;
                    default -> 12 + random.nextInt(24);
                };
        return start.plusMonths(months).minusDays(1);
    }

    private static String executor(ExampleWork work, List<ExamplePlace> places) {
        return switch (work.theme()) {
            case "water" -> "Aguas de Brumaria (ficticia)";
            case "mobility" -> "Secretaría de Vías de Brumaria (ficticia)";
            case "environment" -> "Corporación Ambiental de Brumaria (ficticia)";
            default ->
                places.isEmpty()
                        ? "Gobernación de Brumaria (ficticia)"
                        : "Alcaldía de %s (ficticia)".formatted(places.get(0).name());
        };
    }

    /** Files below {@code data/ejemplo}. */
    void data(Map<String, String> files) {
        files.put(
                "projects/themes.csv",
                new Rows("theme,name_es,name_en,symbol,order")
                        .add("mobility", "Vías y movilidad", "Roads and mobility", "diamond", 1)
                        .add("water", "Agua y saneamiento", "Water and sanitation", "triangle", 2)
                        .add("social", "Educación, salud y cultura", "Education, health and culture", "circle", 3)
                        .add("production", "Producción y mercado", "Production and markets", "square", 4)
                        .add("environment", "Montes y aguas", "Forests and waters", "circle", 5)
                        .add("government", "Gobierno y participación", "Government and participation", "square", 6)
                        .toString());
        Rows rows =
                new Rows("code,name,theme,dimension,municipalities,stated_municipalities,horizon,lon,lat,confidence,"
                        + "location_confidence,geometry_note_es,geometry_note_en,source_es,source_en,bpin,objective,sector,programme,"
                        + "plan_nodes,sdgs,stage,value,value_year,executor,start,end");
        List<String> lines = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        for (ExampleProject project : projects) {
            ExampleWork work = project.work();
            Coordinate point = project.point();
            rows.add(
                    project.code(),
                    project.name(),
                    work.theme(),
                    work.dimension(),
                    String.join(
                            ";",
                            project.places().stream().map(ExamplePlace::code).toList()),
                    "",
                    project.horizon(),
                    point == null ? "" : point.x,
                    point == null ? "" : point.y,
                    "high",
                    point == null ? "" : project.approximate() ? "low" : "high",
                    point == null ? "" : "Punto ficticio.",
                    point == null ? "" : "Fictional point.",
                    "Generador de ejemplo: proyecto ficticio",
                    "Example generator: fictional project",
                    "",
                    objective(project),
                    work.sector(),
                    work.programme(),
                    work.node(),
                    work.sdgs(),
                    project.stage(),
                    project.value(),
                    project.value() == null ? null : 2024,
                    project.executor(),
                    project.start(),
                    project.end());
            if (project.line() != null) {
                lines.add(ExampleMap.feature(project.code(), DRAWN, project.line()));
            }
            if (project.area() != null) {
                areas.add(ExampleMap.feature(project.code(), DRAWN, project.area()));
            }
        }
        files.put("projects/projects.csv", rows.toString());
        files.put("projects/lines.geojson", ExampleMap.collection(lines));
        files.put("projects/areas.geojson", ExampleMap.collection(areas));
        new ExampleProgress(projects, random).data(files);
    }

    private static final String DRAWN =
            "{\"schematic\":true,\"confidence\":\"medium\",\"source_es\":\"Generador de ejemplo: trazado ficticio\","
                    + "\"source_en\":\"Example generator: fictional course\"}";

    private static String objective(ExampleProject project) {
        return switch (project.work().theme()) {
            case "water" -> "Llevar agua y saneamiento a las casas que no los tienen.";
            case "mobility" -> "Acortar el viaje entre cabeceras y hacerlo seguro.";
            case "social" -> "Acercar la escuela, la salud y la cultura a quien vive lejos de ellas.";
            case "production" -> "Mejorar el ingreso de quienes producen en el campo y en el mar.";
            case "environment" -> "Recuperar los montes de donde nace el agua.";
            default -> "Que las decisiones públicas se tomen con datos y con la gente.";
        };
    }
}
