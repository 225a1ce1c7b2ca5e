package co.territoria.project.oc4ids;

import co.territoria.project.Confidence;
import co.territoria.project.Horizon;
import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.ProjectDetails;
import co.territoria.project.Stage;
import co.territoria.project.Viability;
import co.territoria.territory.Dimension;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Projects of squares that exist nowhere: one with everything, one with next to nothing, and any number in between. */
public final class FictionalProject {

    private final Random random;
    private final String code;

    private FictionalProject(Random random, String code) {
        this.random = random;
        this.code = code;
    }

    /** A project with what may be known of one. */
    public record Both(Project project, ProjectDetails details) {}

    /** Of which all is known. */
    public static Both whole() {
        // a generator that never says no
        return new FictionalProject(
                        new Random() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public boolean nextBoolean() {
                                return true;
                            }

                            @Override
                            public int nextInt(int bound) {
                                return bound - 1;
                            }
                        },
                        "EX-1")
                .make();
    }

    /** Of which only the name is known. */
    public static Both bare() {
        return new FictionalProject(
                        new Random() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public boolean nextBoolean() {
                                return false;
                            }

                            @Override
                            public int nextInt(int bound) {
                                return 0;
                            }
                        },
                        "EX-0")
                .make();
    }

    /** Any project. */
    public static Both any(Random random, String code) {
        return new FictionalProject(random, code).make();
    }

    private Both make() {
        ProjectCode key = new ProjectCode(code);
        List<ProjectDetails.StageChange> stages = stages();
        LocalDate start = maybe(() -> LocalDate.of(2024, 1, 1 + random.nextInt(28)));
        Project project = new Project(
                "ejemplo",
                key,
                maybe(() -> "20240000000" + random.nextInt(9)),
                "Muelle \"uno\"; con <signos> & acentos",
                maybe(() -> "Que haya muelle"),
                maybe(() -> "roads"),
                maybe(() -> Dimension.SOCIAL),
                maybe(() -> "24"),
                maybe(() -> "2402"),
                some(2, place -> "N-" + place),
                some(3, place -> place + 4),
                new Project.Places(
                        some(2, place -> new TerritoryCode("EX00" + (place + 1))),
                        some(1, place -> new TerritoryCode("EX003"))),
                maybe(() -> Horizon.MEDIUM),
                stages.isEmpty() ? null : stages.get(stages.size() - 1).stage(),
                maybe(() -> 1_000_000L + random.nextInt(1_000)),
                maybe(() -> 2024),
                maybe(() -> "Entidad A"),
                start,
                start == null ? null : maybe(() -> start.plusDays(400)),
                random.nextBoolean()
                        ? new Project.Location(
                                (Point) shape("POINT (-76.05 4.15)"), Confidence.LOW, new LocalText("Cerca", "Near"))
                        : new Project.Location(null, null, null),
                maybe(() -> new Project.Drawn(
                        shape("LINESTRING (-76.05 4.05, -75.95 4.05)"),
                        true,
                        Confidence.MEDIUM,
                        11.1,
                        new LocalText("Uno; Dos", null),
                        new LocalText("Propio", null))),
                maybe(() -> new Project.Drawn(
                        shape("POLYGON ((-76.05 4.05, -75.95 4.05, -75.95 4.15, -76.05 4.05))"),
                        false,
                        Confidence.HIGH,
                        null,
                        null,
                        new LocalText("Propio", "Own"))),
                null,
                Confidence.MEDIUM,
                new LocalText("Generado", null));
        return new Both(project, details(key, stages));
    }

    private List<ProjectDetails.StageChange> stages() {
        List<ProjectDetails.StageChange> stages = new ArrayList<>();
        LocalDate day = LocalDate.of(2023, 1, 1);
        Stage stage = Stage.IDEA;
        for (int i = random.nextInt(6); i > 0; i--) {
            stages.add(new ProjectDetails.StageChange(day, stage, maybe(() -> "nota"), maybe(() -> "Acta 1")));
            List<Stage> next = stage.next().stream()
                    .filter(after -> after != Stage.CANCELLED && after != Stage.SUSPENDED)
                    .toList();
            if (next.isEmpty()) {
                break;
            }
            stage = next.get(random.nextInt(next.size()));
            day = day.plusDays(30);
        }
        return stages;
    }

    private ProjectDetails details(ProjectCode key, List<ProjectDetails.StageChange> stages) {
        LocalDate day = LocalDate.of(2024, 3, 31);
        return new ProjectDetails(
                key,
                stages,
                some(
                        2,
                        place -> new Viability(
                                Viability.Kind.values()[place],
                                Viability.State.MET,
                                maybe(() -> day),
                                maybe(() -> "x"))),
                some(2, place -> new ProjectDetails.Funding("Fondo " + place, 2024 + place, 500L + place)),
                some(2, place -> new ProjectDetails.Beneficiaries("grupo " + place, maybe(() -> 10L))),
                some(
                        1,
                        place -> new ProjectDetails.Effect(
                                "ipm", maybe(() -> -0.5), maybe(() -> 2027), maybe(() -> "n"))),
                some(
                        2,
                        place -> new ProjectDetails.Document(
                                "Documento " + place,
                                maybe(() -> "feasibilityStudy"),
                                maybe(() -> day),
                                maybe(() -> "https://example.org/d/" + place))),
                some(
                        1,
                        place -> new ProjectDetails.Origin(
                                "Mesa " + place, maybe(() -> day), maybe(() -> 1), maybe(() -> 2024))),
                some(
                        1,
                        place -> new ProjectDetails.Announcement(
                                day, "Habrá muelle", maybe(() -> 9L), maybe(() -> day.plusYears(1)), "Prensa")),
                some(2, place -> new ProjectDetails.Milestone("Hito " + place, day.plusDays(place), maybe(() -> day))),
                some(3, place -> new ProjectDetails.PlannedPoint(day.plusDays(place), 10.5 * place, maybe(() -> 5.25))),
                some(
                        3,
                        place -> new ProjectDetails.Report(
                                day.plusDays(place),
                                10.25 * place,
                                maybe(() -> 7.5),
                                maybe(() -> 100L),
                                maybe(() -> "sin novedad"),
                                maybe(() -> "Informe"))),
                some(
                        2,
                        place -> new ProjectDetails.Contract(
                                "C-" + place,
                                "Obra " + place,
                                maybe(() -> "Consorcio B"),
                                maybe(() -> 400L),
                                maybe(() -> 40L),
                                maybe(() -> day),
                                maybe(() -> day.plusDays(1)),
                                maybe(() -> day.plusDays(99)))),
                some(1, place -> new ProjectDetails.ValueChange(day, maybe(() -> 1L), 2L, maybe(() -> "ajuste"))),
                some(
                        1,
                        place -> new ProjectDetails.Road(
                                "R-1",
                                maybe(() -> "Uno"),
                                maybe(() -> "Dos"),
                                maybe(() -> 3.5),
                                maybe(() -> 1),
                                maybe(() -> "sin intervenir"))));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(int most, java.util.function.IntFunction<T> value) {
        List<T> list = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            list.add(value.apply(i));
        }
        return list;
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
