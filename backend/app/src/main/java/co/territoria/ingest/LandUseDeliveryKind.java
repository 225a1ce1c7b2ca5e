package co.territoria.ingest;

import co.territoria.ingest.landuse.FileLimits;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUsePlans;
import co.territoria.store.Datasets;
import co.territoria.territory.Territories;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code land-use/deliveries/}: what was delivered of each plan, one dataset per plan. */
@Component
@Order(53)
final class LandUseDeliveryKind implements DatasetKind {

    static final String KIND = "land-use-delivery";

    private static final String FOLDER = LandUseKind.FOLDER + "deliveries/";

    private final LandUsePlans plans;
    private final LandUseDeliveries deliveries;

    LandUseDeliveryKind(LandUsePlans plans, Territories territories) {
        this.plans = plans;
        this.deliveries = new LandUseDeliveries(plans, territories, FileLimits.DEFAULT);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<Delivery> found = new ArrayList<>();
        for (DataFile yaml : pack.in(FOLDER)) {
            if (!yaml.name().endsWith(".yaml")) {
                continue;
            }
            List<DataFile> files = new ArrayList<>(List.of(yaml));
            // which files belong to it is said in it: a reading that fails is told by read()
            Yaml.read(yaml, LandUseDeliveryYaml.class, new Notices()).ifPresent(told -> {
                if (LandUseDeliveries.isPlain(told.file())) {
                    pack.find(FOLDER + told.file()).ifPresent(files::add);
                }
                if (LandUseDeliveries.isPlain(told.mapping())) {
                    pack.find(LandUseKind.FOLDER + told.mapping()).ifPresent(files::add);
                }
            });
            found.add(new Delivery(LandUsePlans.DELIVERIES + yaml.stem(), files));
        }
        return found;
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        DataFile yaml = delivery.files().get(0);
        Optional<LandUseDeliveryYaml> told = Yaml.read(yaml, LandUseDeliveryYaml.class, notices);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Optional<LandUsePlan> plan = plan(pack, yaml, told.get(), notices);
        String name = told.get().file();
        Optional<DataFile> file = LandUseDeliveries.isPlain(name) ? pack.find(FOLDER + name) : Optional.empty();
        if (file.isEmpty()) {
            notices.error(
                    "missing-file",
                    yaml.path(),
                    null,
                    "file",
                    "no está el archivo «%s» en %s".formatted(name, FOLDER),
                    "the file “%s” is not in %s".formatted(name, FOLDER));
        }
        if (plan.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        DataFile mapping = LandUseDeliveries.isPlain(told.get().mapping())
                ? pack.find(LandUseKind.FOLDER + told.get().mapping()).orElse(null)
                : null;
        return deliveries
                .read(plan.get(), new LandUseDeliveries.Files(told.get(), yaml.path(), file.get(), mapping), notices)
                .map(read -> read.writer(plans));
    }

    private Optional<LandUsePlan> plan(PackFiles pack, DataFile yaml, LandUseDeliveryYaml told, Notices notices) {
        String id = told.plan() == null ? yaml.stem() : told.plan();
        List<LandUsePlan> known = plans.list(pack.pack());
        Optional<LandUsePlan> plan =
                known.stream().filter(each -> each.id().equals(id)).findFirst();
        if (plan.isEmpty() || !id.equals(yaml.stem())) {
            List<String> nearest =
                    Nearest.to(id, known.stream().map(LandUsePlan::id).toList());
            notices.error(
                    "unknown-plan",
                    yaml.path(),
                    null,
                    "plan",
                    "«%s» no es un plan de %s, o el archivo no se llama como él; cerca: %s"
                            .formatted(id, LandUseKind.REGISTER, nearest),
                    "“%s” is no plan of %s, or the file is not named as it is; near: %s"
                            .formatted(id, LandUseKind.REGISTER, nearest));
            return Optional.empty();
        }
        return plan;
    }
}
