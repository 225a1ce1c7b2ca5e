package co.territoria.project;

import co.territoria.project.ProjectDetails.Announcement;
import co.territoria.project.ProjectDetails.Beneficiaries;
import co.territoria.project.ProjectDetails.Contract;
import co.territoria.project.ProjectDetails.Document;
import co.territoria.project.ProjectDetails.Effect;
import co.territoria.project.ProjectDetails.Funding;
import co.territoria.project.ProjectDetails.Milestone;
import co.territoria.project.ProjectDetails.Origin;
import co.territoria.project.ProjectDetails.PlannedPoint;
import co.territoria.project.ProjectDetails.Report;
import co.territoria.project.ProjectDetails.Road;
import co.territoria.project.ProjectDetails.StageChange;
import co.territoria.project.ProjectDetails.ValueChange;
import co.territoria.territory.Dimension;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** Projects with anything that may be said of one, present or absent by chance; the same for the same seed. */
final class RandomProjects {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private final Random random;

    RandomProjects(long seed) {
        this.random = new Random(seed);
    }

    ProjectDelivery delivery(String pack, int count) {
        List<Project> projects = new ArrayList<>();
        Map<ProjectCode, ProjectDetails> details = new HashMap<>();
        for (int i = 0; i < count; i++) {
            ProjectCode code = new ProjectCode("P-" + i);
            ProjectDetails more = random.nextInt(4) == 0 ? null : details(code);
            projects.add(project(pack, code, more == null ? null : Standing.of(more)));
            if (more != null) {
                details.put(code, more);
            }
        }
        return new ProjectDelivery(
                List.of(new ProjectTheme("roads", new LocalText("Vías", null), "diamond", 1)), projects, details);
    }

    private Project project(String pack, ProjectCode code, @Nullable Standing standing) {
        LocalDate start = maybe(this::day);
        boolean located = random.nextBoolean();
        double lon = -76 + random.nextDouble();
        double lat = 4 + random.nextDouble();
        return new Project(
                pack,
                code,
                maybe(() -> "2024" + random.nextInt(1_000_000)),
                text(),
                maybe(this::text),
                maybe(() -> "roads"),
                maybe(() -> one(Dimension.values())),
                maybe(() -> "24"),
                maybe(() -> "2402"),
                list(node -> "PM.L" + node),
                list(goal -> goal + 1),
                new Project.Places(list(place -> new TerritoryCode("EX00" + place)), List.of()),
                maybe(() -> one(Horizon.values())),
                maybe(() -> one(Stage.values())),
                maybe(this::money),
                maybe(() -> 2000 + random.nextInt(40)),
                maybe(this::text),
                start,
                start == null ? maybe(this::day) : start.plusDays(random.nextInt(1_000)),
                new Project.Location(
                        located ? FACTORY.createPoint(new Coordinate(lon, lat)) : null,
                        located ? one(Confidence.values()) : null,
                        maybe(() -> new LocalText(text(), null))),
                maybe(() -> new Project.Drawn(
                        FACTORY.createLineString(
                                new Coordinate[] {new Coordinate(lon, lat), new Coordinate(lon + 0.1, lat)}),
                        random.nextBoolean(),
                        one(Confidence.values()),
                        maybe(random::nextDouble),
                        maybe(() -> new LocalText(text(), text())),
                        new LocalText(text(), null))),
                maybe(() -> new Project.Drawn(
                        FACTORY.toGeometry(new Envelope(lon, lon + 0.1, lat, lat + 0.1)),
                        random.nextBoolean(),
                        one(Confidence.values()),
                        null,
                        null,
                        new LocalText(text(), text()))),
                standing,
                one(Confidence.values()),
                new LocalText(text(), maybe(this::text)));
    }

    /** Dates and names inside a list differ, as their keys in the store ask. */
    private ProjectDetails details(ProjectCode code) {
        return new ProjectDetails(
                code,
                list(i -> new StageChange(dayOf(i), one(Stage.values()), maybe(this::text), maybe(this::text))),
                Arrays.stream(Viability.Kind.values())
                        .filter(kind -> random.nextBoolean())
                        .map(kind ->
                                new Viability(kind, one(Viability.State.values()), maybe(this::day), maybe(this::text)))
                        .toList(),
                list(i -> new Funding("Fondo " + i, 2020 + random.nextInt(3), money())),
                list(i -> new Beneficiaries("Grupo " + (9 - i), maybe(this::money))),
                list(i -> new Effect(
                        "indicador_" + i, maybe(random::nextGaussian), maybe(() -> 2030), maybe(this::text))),
                list(i -> new Document(text(), maybe(this::text), maybe(this::day), maybe(this::text))),
                list(i -> new Origin(text(), maybe(this::day), maybe(() -> i + 1), maybe(() -> 2024))),
                list(i -> new Announcement(dayOf(i), text(), maybe(this::money), maybe(this::day), text())),
                list(i -> new Milestone(text(), dayOf(i), maybe(this::day))),
                list(i -> new PlannedPoint(dayOf(i * 100), i * 10, maybe(() -> i * 9.5))),
                list(i -> new Report(
                        dayOf(i * 100 + random.nextInt(100)),
                        maybe(() -> i * 8.25),
                        maybe(() -> i * 9.0),
                        maybe(this::money),
                        maybe(this::text),
                        maybe(this::text))),
                list(i -> new Contract(
                        "C-" + i,
                        text(),
                        maybe(this::text),
                        maybe(this::money),
                        maybe(this::money),
                        maybe(this::day),
                        maybe(this::day),
                        maybe(this::day))),
                list(i -> new ValueChange(dayOf(i), maybe(this::money), money(), maybe(this::text))),
                list(i -> new Road(
                        "R" + i,
                        maybe(this::text),
                        maybe(this::text),
                        maybe(random::nextDouble),
                        maybe(() -> i),
                        maybe(this::text))));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> list(IntFunction<T> element) {
        List<T> list = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(element.apply(i));
        }
        return list;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private LocalDate day() {
        return dayOf(random.nextInt(2_000));
    }

    private static LocalDate dayOf(int number) {
        return LocalDate.of(2022, 1, 1).plusDays(number);
    }

    /** Budgets of a country pass what an int holds. */
    private long money() {
        return random.nextLong(40_000_000_000_000L);
    }

    private String text() {
        return "Ñandú; «obra», n.º " + random.nextInt(100_000);
    }
}
