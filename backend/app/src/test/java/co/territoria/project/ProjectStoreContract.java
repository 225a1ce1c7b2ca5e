package co.territoria.project;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.store.Datasets;
import co.territoria.store.StoreUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store keeps of projects, on both engines. */
abstract class ProjectStoreContract {

    private static final List<String> DETAIL_TABLES = List.of("project_report", "project_stage", "project_document");

    private @Nullable StoreUnderTest store;
    private JdbcProjects projects;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        projects = new JdbcProjects(store.database());
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private void publish(String name, ProjectDelivery delivery) {
        Datasets datasets = store.datasets();
        datasets.publish(
                "squares",
                name,
                "projects",
                Integer.toString(delivery.hashCode()),
                List.of(),
                (dataset, version) -> projects.write(dataset, version, delivery));
    }

    private int rows(String table) {
        return store.database().jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    @Test
    void readsBackWhatWasWritten() {
        long seed = new Random().nextLong();
        for (int round = 0; round < 3; round++) {
            // each round replaces what the one before left
            ProjectDelivery delivery = new RandomProjects(seed + round).delivery("squares", 40);
            publish("projects", delivery);

            ProjectSnapshot read = projects.read();
            assertThat(read.projects().get("squares"))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(delivery.projects());
            assertThat(read.themes().get("squares")).isEqualTo(delivery.themes());
            for (Project project : delivery.projects()) {
                assertThat(projects.details("squares", project.code()))
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(
                                delivery.details().getOrDefault(project.code(), ProjectDetails.none(project.code())));
            }
        }
    }

    @Test
    void writesOnlyWhatChanged() {
        ProjectDelivery delivery = new RandomProjects(7).delivery("squares", 40);
        publish("projects", delivery);
        List<Integer> before = DETAIL_TABLES.stream().map(this::rows).toList();

        publish("projects", delivery);

        assertThat(rows("project")).isEqualTo(40);
        assertThat(DETAIL_TABLES.stream().map(this::rows).toList()).isEqualTo(before);
    }

    @Test
    void joinsTheDatasetsOfAPackAndKeepsPacksApart() {
        ProjectDelivery own = new RandomProjects(1).delivery("squares", 5);
        List<Project> others = new ArrayList<>();
        for (Project project : new RandomProjects(2).delivery("squares", 8).projects()) {
            if (others.size() < 3
                    && own.projects().stream().noneMatch(one -> one.code().equals(project.code()))) {
                others.add(project);
            }
        }
        publish("projects", own);
        publish("imported/projects/city", new ProjectDelivery(own.themes(), others, Map.of()));

        assertThat(projects.read().projects().get("squares")).hasSize(8);
        assertThat(projects.read().themes().get("squares")).hasSize(1);
        ProjectCode detailed = own.details().keySet().iterator().next();
        assertThat(projects.details("other", detailed)).isEqualTo(ProjectDetails.none(detailed));
    }
}
