package co.territoria.ingest;

import co.territoria.ingest.landuse.FileLimits;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.store.DatasetVersion;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.web.Nearest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Imports what was delivered of one plan as a dataset of its own, which takes the place of what the pack brings of that plan and
 * gives it back when it is withdrawn. A mapping that changes makes a new version.
 */
final class LandUseImports {

    private static final int MOST_NOTICES = 20_000;

    private final Datasets datasets;
    private final LandUsePlans plans;
    private final Territories territories;
    private final LandUseDeliveries deliveries;

    LandUseImports(Datasets datasets, LandUsePlans plans, Territories territories, FileLimits limits) {
        this.datasets = datasets;
        this.plans = plans;
        this.territories = territories;
        this.deliveries = new LandUseDeliveries(plans, territories, limits);
    }

    enum State {
        PUBLISHED,
        UNCHANGED,
        TRIED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * What is asked for.
     *
     * @param pack   absent: wherever the plan is
     * @param file   absent for a withdrawal
     * @param told   beside the file; absent for the intermediate structure
     * @param stated coordinate system, as {@code EPSG:3115}; absent where none is
     */
    record Question(
            String plan,
            @Nullable String pack,
            @Nullable DataFile file,
            @Nullable Told told,
            @Nullable String stated,
            boolean dryRun) {}

    /** @param mapping table of the labels; absent where none is named or it is not there */
    record Told(DataFile yaml, @Nullable DataFile mapping) {}

    /**
     * What came of it.
     *
     * @param zones   by theme
     * @param crs     absent when it could not be told
     * @param version now in force; absent unless something was published
     */
    record Report(
            State state,
            String pack,
            String dataset,
            List<Notice> notices,
            Map<String, Integer> zones,
            @Nullable String crs,
            @Nullable Integer version) {

        long count(Notice.Severity severity) {
            return notices.stream()
                    .filter(notice -> notice.severity() == severity)
                    .count();
        }
    }

    Report run(Question question) {
        Notices notices = new Notices(MOST_NOTICES);
        Optional<LandUsePlan> plan = plan(question, notices);
        if (plan.isEmpty()) {
            return refused(question, "", notices);
        }
        String dataset = dataset(plan.get());
        DataFile file = question.file();
        if (file == null) {
            return withdraw(question, plan.get(), notices);
        }
        Optional<LandUseDeliveryYaml> told = told(question, plan.get(), notices);
        if (told.isEmpty()) {
            return refused(question, plan.get().pack(), notices);
        }
        Told beside = question.told();
        LandUseDeliveries.Files files = new LandUseDeliveries.Files(
                told.get().withCrs(question.stated()),
                beside == null ? "--crs" : beside.yaml().path(),
                file,
                beside == null ? null : beside.mapping());
        Optional<LandUseDeliveries.Read> read = deliveries.read(plan.get(), files, notices);
        String checksum = checksum(question, file);
        if (read.isEmpty() || notices.hasErrors()) {
            if (!question.dryRun()) {
                datasets.refuse(plan.get().pack(), dataset, LandUseDeliveryKind.KIND, checksum, notices.list());
            }
            return refused(question, plan.get().pack(), notices);
        }
        return publish(question, plan.get(), read.get(), checksum, notices);
    }

    private Report publish(
            Question question, LandUsePlan plan, LandUseDeliveries.Read read, String checksum, Notices notices) {
        String dataset = dataset(plan);
        Map<String, Integer> zones = new TreeMap<>();
        read.zones().forEach(zone -> zones.merge(zone.theme().id(), 1, Integer::sum));
        String crs = "EPSG:%d, %s"
                .formatted(read.record().crs(), read.record().operation().name());
        Optional<DatasetVersion> published = datasets.findPublished(plan.pack(), dataset);
        State state = State.PUBLISHED;
        Integer version = published.map(DatasetVersion::version).orElse(null);
        if (question.dryRun()) {
            state = State.TRIED;
        } else if (published.isPresent() && published.get().checksum().equals(checksum)) {
            state = State.UNCHANGED;
        } else {
            version = datasets.publish(
                            plan.pack(),
                            dataset,
                            LandUseDeliveryKind.KIND,
                            checksum,
                            notices.list(),
                            read.writer(plans))
                    .version();
        }
        return new Report(state, plan.pack(), dataset, notices.list(), zones, crs, version);
    }

    private Report withdraw(Question question, LandUsePlan plan, Notices notices) {
        Optional<DatasetVersion> published = datasets.findPublished(plan.pack(), dataset(plan));
        boolean refusal = !datasets.listRefusal(plan.pack(), dataset(plan)).isEmpty();
        if (published.isEmpty() && !refusal) {
            notices.error(
                    "nothing-imported",
                    dataset(plan),
                    null,
                    null,
                    "nada importado de este plan está en vigor",
                    "nothing imported of this plan is in force");
            return refused(question, plan.pack(), notices);
        }
        if (!question.dryRun()) {
            // what was told of a file that was refused goes with it
            datasets.refuse(plan.pack(), dataset(plan), LandUseDeliveryKind.KIND, "", List.of());
            published.ifPresent(datasets::withdraw);
        }
        return new Report(
                question.dryRun() ? State.TRIED : State.WITHDRAWN,
                plan.pack(),
                dataset(plan),
                List.of(),
                Map.of(),
                null,
                published.map(DatasetVersion::version).orElse(null));
    }

    private static Report refused(Question question, String pack, Notices notices) {
        return new Report(
                State.REFUSED,
                pack,
                PackLoader.IMPORTED + LandUsePlans.DELIVERIES + question.plan(),
                notices.list(),
                Map.of(),
                null,
                null);
    }

    private static String dataset(LandUsePlan plan) {
        return PackLoader.IMPORTED + LandUsePlans.DELIVERIES + plan.id();
    }

    private Optional<LandUsePlan> plan(Question question, Notices notices) {
        List<LandUsePlan> known = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            if (question.pack() == null || question.pack().equals(pack.id())) {
                known.addAll(plans.list(pack.id()));
            }
        }
        Optional<LandUsePlan> plan =
                known.stream().filter(each -> each.id().equals(question.plan())).findFirst();
        if (plan.isEmpty()) {
            List<String> nearest = Nearest.to(
                    question.plan(), known.stream().map(LandUsePlan::id).toList());
            notices.error(
                    "unknown-plan",
                    "--plan",
                    null,
                    null,
                    known.isEmpty()
                            ? "no hay ningún plan en el registro%s: ponga en marcha Territoria una vez"
                                    .formatted(question.pack() == null ? "" : " del paquete " + question.pack())
                            : "no hay plan «%s» en el registro; cerca: %s".formatted(question.plan(), nearest),
                    known.isEmpty()
                            ? "there is no plan in the register%s: start Territoria once"
                                    .formatted(question.pack() == null ? "" : " of the pack " + question.pack())
                            : "there is no plan “%s” in the register; near: %s".formatted(question.plan(), nearest));
        }
        return plan;
    }

    private static Optional<LandUseDeliveryYaml> told(Question question, LandUsePlan plan, Notices notices) {
        Told told = question.told();
        if (told == null) {
            return Optional.of(LandUseDeliveryYaml.NOTHING_TOLD);
        }
        Optional<LandUseDeliveryYaml> read = Yaml.read(told.yaml(), LandUseDeliveryYaml.class, notices);
        if (read.isPresent()
                && read.get().plan() != null
                && !plan.id().equals(read.get().plan())) {
            notices.error(
                    "unknown-plan",
                    told.yaml().path(),
                    null,
                    "plan",
                    "el archivo es del plan «%s» y se pidió %s"
                            .formatted(read.get().plan(), plan.id()),
                    "the file is of the plan “%s” and %s was asked for"
                            .formatted(read.get().plan(), plan.id()));
            return Optional.empty();
        }
        return read;
    }

    private static String checksum(Question question, DataFile file) {
        List<DataFile> all = new ArrayList<>();
        all.add(new DataFile("file/" + file.name(), file.bytes()));
        Told told = question.told();
        if (told != null) {
            all.add(new DataFile("told", told.yaml().bytes()));
            if (told.mapping() != null) {
                all.add(new DataFile("mapping", told.mapping().bytes()));
            }
        }
        if (question.stated() != null) {
            all.add(new DataFile("stated", question.stated().getBytes(StandardCharsets.UTF_8)));
        }
        return DataFile.checksum(all);
    }
}
