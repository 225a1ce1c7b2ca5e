package co.territoria.profile;

import co.territoria.indicator.Family;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Selection;
import co.territoria.indicator.ValueTable;
import co.territoria.profile.ProfileFigures.Seen;
import co.territoria.project.Project;
import co.territoria.project.ProjectTheme;
import co.territoria.project.Projects;
import co.territoria.store.DatasetPublished;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.territory.Dimension;
import co.territoria.territory.Pack;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Gathers the sheets of territories and keeps them until data is published. */
@Service
class Profiles {

    private static final int DEEPEST = 8;

    private static final int MOST_KEPT = 400;

    private static final LocalText GAPS_METHOD = new LocalText(
            "Brecha frente al departamento (positiva = rezagado), dividida por la desviación estándar de los municipios con dato en ese periodo, cada municipio una vez: así se comparan indicadores de unidades distintas. Donde falta el valor, el del departamento o la dispersión no hay brecha; nunca se toma como cero.",
            "Gap from the department (positive = behind), divided by the standard deviation of the municipalities that have a value in that period, each counted once: so indicators of different units compare. Where the value, the department’s or the spread is missing there is no gap; it is never taken as zero.");

    private static final LocalText ALONE = new LocalText(
            "%s tiene un solo municipio: la comparación es solo con el departamento.",
            "%s has a single municipality: the comparison is with the department only.");

    private static final LocalText NO_REGION = new LocalText(
            "No pertenece a ninguna región de la regionalización: la comparación es solo con el departamento.",
            "It belongs to no region of the regionalisation: the comparison is with the department only.");

    private static final LocalText AREA_METHOD = new LocalText(
            "Área de la forma generalizada en la proyección de medida del paquete; no es el área oficial.",
            "Area of the generalised shape in the pack’s measuring projection; not the official area.");

    private static final LocalText PROVISIONAL = new LocalText(
            "La pertenencia a la subregión es provisional.", "The membership in the subregion is provisional.");

    private final Territories territories;
    private final Indicators indicators;
    private final IndicatorValues values;
    private final ProfileFigures figures;
    private final ProfileTrends trends;
    private final ProfilePlans plans;
    private final Projects projects;
    private final Sources sources;
    private final Datasets datasets;
    private final PublicAddress address;
    private final Clock clock;
    private final AtomicLong publications = new AtomicLong();
    private final Map<Key, ProfileJson> kept = new ConcurrentHashMap<>();

    Profiles(
            Territories territories,
            Indicators indicators,
            IndicatorValues values,
            ProfileFigures figures,
            ProfileTrends trends,
            ProfilePlans plans,
            Projects projects,
            Sources sources,
            Datasets datasets,
            PublicAddress address,
            Clock clock) {
        this.territories = territories;
        this.indicators = indicators;
        this.values = values;
        this.figures = figures;
        this.trends = trends;
        this.plans = plans;
        this.projects = projects;
        this.sources = sources;
        this.datasets = datasets;
        this.address = address;
        this.clock = clock;
    }

    /** @param year decides which projection is of today */
    private record Key(TerritoryCode code, Language language, int year, long publication) {}

    /**
     * The sheet of a territory.
     *
     * @throws co.territoria.web.ApiProblem 404 with the nearest codes when there is no such territory
     */
    ProfileJson get(String code, Language language) {
        Territory territory = territories.get(code);
        Key key = new Key(territory.code(), language, LocalDate.now(clock).getYear(), publications.get());
        ProfileJson known = kept.get(key);
        if (known != null) {
            return known;
        }
        ProfileJson made = new Gathering(territory, language, key.year()).make();
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, made);
        return made;
    }

    /** Changes with every publication: what was made from older data has another number. */
    long publication() {
        return publications.get();
    }

    /** After all others have forgotten what they held. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void forget(DatasetPublished published) {
        publications.incrementAndGet();
        kept.clear();
    }

    /** One sheet while it is being made. */
    private final class Gathering {

        private final Territory territory;
        private final Language language;
        private final int year;
        private final Pack pack;
        private final Territory root;
        private final List<Territory> members;
        private final Optional<Regionalisation> regionalisation;
        private final Regionalisation.@Nullable Region region;
        private final @Nullable LocalText comparisonNote;
        private final boolean lowest;

        Gathering(Territory territory, Language language, int year) {
            this.territory = territory;
            this.language = language;
            this.year = year;
            this.pack = territories.findPack(territory.pack()).orElseThrow();
            this.root = territories.get(pack.root().value());
            this.members = territories.listWithin(territory, pack.lowestLevel().id());
            this.lowest = territory.level().equals(pack.lowestLevel().id());
            this.regionalisation = territories.defaultRegionalisation(pack);
            Optional<Regionalisation.Region> own = lowest ? ownRegion() : Optional.empty();
            long peers = own.map(this::membersOf).orElse(0L);
            this.region = peers > 1 ? own.orElse(null) : null;
            this.comparisonNote = lowest && regionalisation.isPresent() && region == null
                    ? own.map(alone -> formatted(ALONE, alone.name())).orElse(NO_REGION)
                    : null;
        }

        private Optional<Regionalisation.Region> ownRegion() {
            return regionalisation.flatMap(all ->
                    territories.findMember(all, territory.code()).flatMap(member -> all.findRegion(member.region())));
        }

        private long membersOf(Regionalisation.Region one) {
            return regionalisation.orElseThrow().members().stream()
                    .filter(member -> member.region().equals(one.code()))
                    .count();
        }

        private String text(LocalText text) {
            return text.in(language);
        }

        private @Nullable String textOrNull(@Nullable LocalText text) {
            return text == null ? null : text.in(language);
        }

        ProfileJson make() {
            List<Seen> seen = figures.list(territory, root, region == null ? null : region.code());
            List<NoticeOfFigure> notices = notices(seen);
            List<ProfileJson.Trend> series = trends.of(seen, members, region == null ? null : region, language);
            ProfileJson.Population population = population();
            return new ProfileJson(
                    head(population),
                    whole(root.code().value(), root.name(), root.level(), territories.listWithin(root, lowestId())),
                    region == null ? null : wholeOf(region),
                    textOrNull(comparisonNote),
                    territories.listWithin(root, lowestId()).size(),
                    dimensions(seen, notices),
                    ownFigures(),
                    gaps(seen),
                    series,
                    text(ProfileTrends.METHOD),
                    projects(),
                    plans.of(territory, members, language),
                    plans.silent(territory, members, language),
                    text(ProfilePlans.METHOD),
                    notices.stream().map(NoticeOfFigure::item).toList(),
                    sourceTable(seen, population),
                    datasetVersions(),
                    address.of("/?sala=ficha&territorio=" + territory.code().value()
                            + (language == Language.ES ? "" : "&lang=" + language.tag())));
        }

        private String lowestId() {
            return pack.lowestLevel().id();
        }

        private ProfileJson.Whole whole(String code, String name, String level, List<Territory> parts) {
            return new ProfileJson.Whole(code, name, levelName(level), parts.size());
        }

        private ProfileJson.Whole wholeOf(Regionalisation.Region one) {
            String level = regionalisation.orElseThrow().level();
            return new ProfileJson.Whole(
                    one.code(),
                    text(one.name()),
                    level == null ? text(regionalisation.orElseThrow().name()) : levelName(level),
                    (int) membersOf(one));
        }

        private String levelName(String id) {
            return pack.findLevel(id).map(level -> text(level.name())).orElse(id);
        }

        private ProfileJson.Head head(ProfileJson.@Nullable Population population) {
            String kind = territory.code().equals(pack.root()) ? "department" : lowest ? "municipality" : "region";
            return new ProfileJson.Head(
                    territory.code().value(),
                    territory.name(),
                    territory.level(),
                    levelName(territory.level()),
                    kind,
                    territory.measures().areaKm2(),
                    text(AREA_METHOD),
                    territory.measures().areaKm2Official(),
                    territory.measures().areaKm2() / root.measures().areaKm2(),
                    population,
                    memberships(),
                    lowest ? List.of() : named(members),
                    territories.neighbours(territory).stream()
                            .flatMap(neighbour -> territories.find(neighbour.code()).stream())
                            .map(Profiles::named)
                            .toList(),
                    provisionalNote(),
                    boundary(),
                    pack.example());
        }

        private List<ProfileJson.Membership> memberships() {
            List<ProfileJson.Membership> found = new ArrayList<>();
            for (Regionalisation one : territories.regionalisations(pack.id())) {
                for (Regionalisation.Member member : one.members()) {
                    if (member.territory().equals(territory.code())) {
                        found.add(new ProfileJson.Membership(
                                text(one.name()),
                                one.findRegion(member.region())
                                        .map(each -> text(each.name()))
                                        .orElse(member.region()),
                                one.date(),
                                member.status().name().toLowerCase(java.util.Locale.ROOT),
                                member.status().provisional()));
                    }
                }
            }
            return found;
        }

        /** A derived territory is as provisional as its least certain member. */
        private @Nullable String provisionalNote() {
            return regionalisation
                    .filter(all -> all.level() != null)
                    .flatMap(all -> all.members().stream()
                            .filter(member -> member.status().provisional())
                            .filter(member -> member.territory().equals(territory.code())
                                    || member.region().equals(territory.code().value()))
                            .findFirst())
                    .map(member -> lowest && member.note() != null ? text(member.note()) : text(PROVISIONAL))
                    .orElse(null);
        }

        private ProfileJson.Boundary boundary() {
            Optional<Source> source = sources.find(pack.id(), pack.boundary().source());
            return new ProfileJson.Boundary(
                    source.map(found -> text(found.title()))
                            .orElse(pack.boundary().source()),
                    source.map(Source::organisation).orElse(""),
                    pack.boundary().date(),
                    textOrNull(pack.boundary().accuracy()),
                    source.map(found -> found.licenceNote(language)).orElse(""));
        }

        /** The newest that is not of a year to come. */
        private ProfileJson.@Nullable Population population() {
            String code = pack.populationIndicator();
            if (code == null || indicators.find(pack.id(), code).isEmpty()) {
                return null;
            }
            Selection newest = values.select(code, null, null, pack.root().value());
            // periods are ordered as texts; nothing of this year sorts after its number and a tilde
            String period = newest.periods().stream()
                    .filter(each -> each.compareTo(year + "~") <= 0)
                    .reduce((before, after) -> after)
                    .orElse(newest.period());
            Selection selection = values.select(
                    code, period, newest.breakdown().id(), pack.root().value());
            Indicator.Definition definition = selection.indicator().definition();
            return values.table(selection, territory.level()).items().stream()
                    .filter(item -> item.code().equals(territory.code().value()))
                    .filter(item -> item.value() != null)
                    .findFirst()
                    .map(item -> new ProfileJson.Population(
                            Objects.requireNonNull(item.value()),
                            code,
                            text(definition.name()),
                            text(definition.unit()),
                            period,
                            item.computed(),
                            item.computed() ? textOrNull(item.note()) : null,
                            item.source() == null ? definition.source() : item.source()))
                    .orElse(null);
        }

        private List<ProfileJson.DimensionItem> dimensions(List<Seen> seen, List<NoticeOfFigure> notices) {
            return Arrays.stream(Dimension.values())
                    .map(dimension -> new ProfileJson.DimensionItem(
                            dimension.id(),
                            text(dimension.title()),
                            seen.stream()
                                    .filter(one -> one.indicator().definition().dimension() == dimension)
                                    .map(one -> figure(one, notices))
                                    .toList()))
                    .filter(dimension -> !dimension.figures().isEmpty())
                    .toList();
        }

        private ProfileJson.Figure figure(Seen seen, List<NoticeOfFigure> notices) {
            Indicator.Definition definition = seen.indicator().definition();
            ValueTable.Item item = seen.item();
            String code = seen.indicator().code().value();
            return new ProfileJson.Figure(
                    code,
                    text(definition.name()),
                    text(definition.unit()),
                    definition.decimals(),
                    definition.direction().id(),
                    definition.dimension().id(),
                    seen.headline(),
                    seen.comparable(),
                    textOrNull(seen.obstacle()),
                    seen.selection().period(),
                    seen.selection().breakdown().id(),
                    item.value(),
                    item.status(),
                    textOrNull(item.reason()),
                    item.computed(),
                    textOrNull(item.note()),
                    item.rank() == null ? null : item.rank().rank(),
                    item.rank() == null ? null : item.rank().of(),
                    seen.region() == null ? null : side(seen.region()),
                    side(seen.department()),
                    seen.gap(),
                    text(gapUnit(definition.unit())),
                    seen.gap() == null ? null : seen.spread().deviations(seen.gap()),
                    distribution(seen),
                    notices.stream()
                            .filter(notice -> code.equals(notice.item().indicator()))
                            .map(NoticeOfFigure::item)
                            .toList(),
                    seen.sources());
        }

        private ProfileJson.Side side(ValueTable.Computed computed) {
            return new ProfileJson.Side(computed.value(), textOrNull(computed.method()), textOrNull(computed.reason()));
        }

        private ProfileJson.Distribution distribution(Seen seen) {
            Spread spread = seen.spread();
            Double reference = seen.department().value();
            boolean compared = seen.comparable() && reference != null;
            return new ProfileJson.Distribution(
                    spread.size(),
                    seen.municipal().size(),
                    spread.quantile(0),
                    spread.quantile(0.25),
                    spread.quantile(0.5),
                    spread.quantile(0.75),
                    spread.quantile(1),
                    spread.standardDeviation(),
                    compared ? spread.behind(Objects.requireNonNull(reference), seen.direction()) : null,
                    seen.worst()
                            .map(worst -> new ProfileJson.Named(worst.code(), worst.name()))
                            .orElse(null),
                    spread.values());
        }

        private List<ProfileJson.OwnFigure> ownFigures() {
            return values.observedOf(territory).stream()
                    .map(figure -> new ProfileJson.OwnFigure(
                            figure.indicator().code().value(),
                            text(figure.indicator().definition().name()),
                            text(figure.indicator().definition().unit()),
                            figure.indicator().definition().decimals(),
                            figure.period(),
                            figure.breakdown().id(),
                            text(figure.breakdownName()),
                            figure.observation().value(),
                            figure.observation().status().id(),
                            textOrNull(figure.observation().note()),
                            figure.observation().source()))
                    .toList();
        }

        private ProfileJson.Gaps gaps(List<Seen> seen) {
            Comparator<ProfileJson.GapItem> deepest = Comparator.comparingDouble(ProfileJson.GapItem::deviations)
                    .reversed()
                    .thenComparing(ProfileJson.GapItem::indicator)
                    .thenComparing(ProfileJson.GapItem::code);
            boolean isRoot = territory.code().equals(pack.root());
            List<ProfileJson.GapItem> own = isRoot
                    ? List.of()
                    : seen.stream()
                            .flatMap(one -> gapItem(one, one.item()).stream())
                            .sorted(deepest)
                            .limit(DEEPEST)
                            .toList();
            List<ProfileJson.GapItem> ofMembers = lowest
                    ? List.of()
                    : seen.stream()
                            .flatMap(one -> members.stream()
                                    .map(member ->
                                            one.municipal().get(member.code().value()))
                                    .filter(Objects::nonNull)
                                    .flatMap(item -> gapItem(one, item).stream()))
                            .sorted(deepest)
                            .limit(DEEPEST)
                            .toList();
            return new ProfileJson.Gaps(text(GAPS_METHOD), own, ofMembers);
        }

        /** Only what is behind, and only where it can be measured. */
        private Optional<ProfileJson.GapItem> gapItem(Seen seen, ValueTable.Item item) {
            Double gap = seen.gapOf(item).orElse(null);
            Double deviations = gap == null ? null : seen.spread().deviations(gap);
            if (gap == null || deviations == null || gap <= 0) {
                return Optional.empty();
            }
            Indicator.Definition definition = seen.indicator().definition();
            return Optional.of(new ProfileJson.GapItem(
                    seen.indicator().code().value(),
                    text(definition.name()),
                    seen.selection().period(),
                    item.code(),
                    item.name(),
                    Objects.requireNonNull(item.value()),
                    Objects.requireNonNull(seen.department().value()),
                    gap,
                    text(gapUnit(definition.unit())),
                    definition.decimals(),
                    deviations,
                    item.rank() == null ? null : item.rank().rank(),
                    item.rank() == null ? null : item.rank().of()));
        }

        private List<ProfileJson.ProjectItem> projects() {
            Set<TerritoryCode> inside = members.stream().map(Territory::code).collect(Collectors.toSet());
            Set<String> located = new LinkedHashSet<>();
            projects.listWithin(territory)
                    .forEach(project -> located.add(project.code().value()));
            return projects.list(pack.id()).stream()
                    .filter(project -> located.contains(project.code().value())
                            || project.places().stated().stream().anyMatch(inside::contains))
                    .map(project ->
                            project(project, !located.contains(project.code().value())))
                    .toList();
        }

        private ProfileJson.ProjectItem project(Project project, boolean statedOnly) {
            Optional<ProjectTheme> theme =
                    Optional.ofNullable(project.theme()).flatMap(id -> projects.findTheme(pack.id(), id));
            List<TerritoryCode> places =
                    statedOnly ? project.places().stated() : project.places().found();
            return new ProfileJson.ProjectItem(
                    project.code().value(),
                    project.name(),
                    project.theme(),
                    theme.map(found -> text(found.name())).orElse(null),
                    theme.map(ProjectTheme::symbol).orElse("square"),
                    places.stream()
                            .flatMap(place -> territories.find(place).stream())
                            .map(Profiles::named)
                            .toList(),
                    project.location().approximate(),
                    statedOnly,
                    project.horizon() == null ? null : text(project.horizon().title()),
                    text(project.source()));
        }

        private List<NoticeOfFigure> notices(List<Seen> seen) {
            List<NoticeOfFigure> found = new ArrayList<>();
            Map<String, List<Seen>> byFamily = new LinkedHashMap<>();
            seen.forEach(one -> byFamily.computeIfAbsent(one.indicator().family(), family -> new ArrayList<>())
                    .add(one));
            byFamily.forEach((family, its) -> {
                for (Notice notice : datasets.listNotices(pack.id(), Family.datasetOf(family))) {
                    if (isAboutPlace(notice)) {
                        found.add(new NoticeOfFigure(item(notice, its)));
                    }
                }
            });
            return found;
        }

        /** A notice of loading tells its place in words; the root is told of all that name no single place. */
        private boolean isAboutPlace(Notice notice) {
            Notice.About values = notice.about();
            if (values != null) {
                return values.cells().stream().anyMatch(cell -> cell.territory()
                        .equals(territory.code().value()));
            }
            return new PlaceInText(territory.code().value()).isNamedIn(notice.messageEs())
                    || new PlaceInText(territory.name()).isNamedIn(notice.messageEs());
        }

        private ProfileJson.NoticeItem item(Notice notice, List<Seen> its) {
            Optional<Indicator> about = its.stream()
                    .map(Seen::indicator)
                    .filter(indicator -> notice.about() == null
                            ? new PlaceInText(indicator.code().value()).isNamedIn(notice.messageEs())
                            : notice.about().indicator().equals(indicator.code().value()))
                    .findFirst();
            return new ProfileJson.NoticeItem(
                    notice.severity().name().toLowerCase(java.util.Locale.ROOT),
                    notice.rule(),
                    about.map(indicator -> indicator.code().value()).orElse(null),
                    about.map(indicator -> text(indicator.definition().name())).orElse(null),
                    language == Language.ES ? notice.messageEs() : notice.messageEn());
        }

        private List<ProfileJson.SourceItem> sourceTable(List<Seen> seen, ProfileJson.@Nullable Population population) {
            Map<String, Map<String, ProfileJson.Named>> behind = new TreeMap<>();
            for (Seen one : seen) {
                ProfileJson.Named named = new ProfileJson.Named(
                        one.indicator().code().value(),
                        text(one.indicator().definition().name()));
                one.sources().forEach(key -> behind.computeIfAbsent(key, each -> new LinkedHashMap<>())
                        .put(named.code(), named));
            }
            for (ProfileJson.OwnFigure own : ownFigures()) {
                behind.computeIfAbsent(own.source(), each -> new LinkedHashMap<>())
                        .put(own.indicator(), new ProfileJson.Named(own.indicator(), own.name()));
            }
            if (population != null && population.source() != null) {
                behind.computeIfAbsent(population.source(), each -> new LinkedHashMap<>())
                        .put(population.indicator(), new ProfileJson.Named(population.indicator(), population.name()));
            }
            behind.computeIfAbsent(pack.boundary().source(), each -> new LinkedHashMap<>());
            List<ProfileJson.SourceItem> table = new ArrayList<>();
            behind.forEach((key, its) -> sources.find(pack.id(), key)
                    .ifPresent(source -> table.add(new ProfileJson.SourceItem(
                            key,
                            source.organisation(),
                            text(source.title()),
                            source.date(),
                            source.licence(),
                            source.licenceNote(language),
                            textOrNull(source.access()),
                            textOrNull(source.method()),
                            List.copyOf(its.values())))));
            return table;
        }

        private List<ProfileJson.DatasetItem> datasetVersions() {
            return datasets.listPublished().stream()
                    .filter(version -> version.pack().equals(pack.id()))
                    .map(version -> new ProfileJson.DatasetItem(version.name(), version.version(), version.loadedAt()))
                    .toList();
        }
    }

    /** A notice with what it is about. */
    private record NoticeOfFigure(ProfileJson.NoticeItem item) {}

    private static LocalText formatted(LocalText pattern, LocalText name) {
        return new LocalText(
                pattern.es().formatted(name.es()), pattern.in(Language.EN).formatted(name.in(Language.EN)));
    }

    /** The difference of two percentages is told in points. */
    static LocalText gapUnit(LocalText unit) {
        return unit.es().startsWith("porcentaje") || unit.es().startsWith("%")
                ? new LocalText("puntos", "points")
                : unit;
    }

    private static ProfileJson.Named named(Territory territory) {
        return new ProfileJson.Named(territory.code().value(), territory.name());
    }

    private static List<ProfileJson.Named> named(List<Territory> list) {
        return list.stream().map(Profiles::named).toList();
    }
}
