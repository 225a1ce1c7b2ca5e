package co.territoria.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.LayerDescription;
import co.territoria.store.StoreUnderTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class EditionsContract {

    private static final int POSTS = 3_000;

    private StoreUnderTest store;
    private Editions editions;
    private ChangingLayer layer;

    abstract StoreUnderTest open();

    @BeforeEach
    void begin() {
        store = open();
        editions = editions();
        layer = new ChangingLayer("posts");
        for (int i = 0; i < POSTS; i++) {
            layer.post(i);
        }
    }

    private Editions editions() {
        return new Editions(store.database(), Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void givesBackWhatTheLayerSaid() throws IOException {
        layer.shape(5, ChangingLayer.circle(-76, 3, 200)).shape(6, null);
        Edition edition = editions.current(layer);

        assertThat(edition.version()).isEqualTo(1);
        assertThat(edition.features()).isEqualTo(POSTS);
        assertThat(edition.change()).isNull();
        assertThat(edition.description()).isEqualTo(layer.description());
        assertThat(read(edition)).isEqualTo(live());
    }

    @Test
    void takesNoEditionOfWhatDidNotChange() {
        editions.current(layer);
        int readings = layer.readings();

        assertThat(editions.current(layer).version()).isEqualTo(1);
        assertThat(layer.readings()).as("not read again").isEqualTo(readings);

        // another program on the same store, or the same after a new start
        assertThat(editions().current(layer).version()).isEqualTo(1);
        assertThat(layer.readings()).isEqualTo(readings);

        layer.publish();
        assertThat(editions.isCurrent(layer)).isFalse();
        assertThat(editions.current(layer).version())
                .as("published anew with the same content")
                .isEqualTo(1);
        assertThat(layer.readings()).isGreaterThan(readings);
        assertThat(editions.isCurrent(layer)).isTrue();
    }

    @Test
    void keepsEveryEditionThroughPublicationsAndARollback() throws IOException {
        Edition first = editions.current(layer);
        List<Feature> asItStood = live();
        int pieces = chunks();
        layer.post(1_000, 99.5).post(POSTS).remove(2_000).publish();
        Edition second = editions.current(layer);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.change()).isEqualTo(new Edition.Change(1, 1, 1));
        assertThat(second.checksum()).isNotEqualTo(first.checksum());
        assertThat(chunks() - pieces)
                .as("only the pieces with a difference are stored anew")
                .isBetween(1, 3);

        layer.post(1_000).post(2_000).remove(POSTS).pointTo(1);
        Edition third = editions.current(layer);

        assertThat(third.version()).isEqualTo(3);
        assertThat(third.checksum()).isEqualTo(first.checksum());
        assertThat(third.change()).isEqualTo(new Edition.Change(1, 1, 1));
        assertThat(read(editions.find("posts", 1).orElseThrow())).isEqualTo(asItStood);
        assertThat(read(third)).isEqualTo(asItStood);
        assertThat(editions.list("posts")).extracting(Edition::version).containsExactly(3, 2, 1);
        assertThat(editions.newest().get("posts")).isEqualTo(third);
        assertThat(editions.layers()).containsExactly("posts");
    }

    @Test
    void tellsWhatChangedFieldByField() {
        Edition first = editions.current(layer);
        layer.post(7, 1.5)
                .shape(8, ChangingLayer.LON_LAT.createPoint())
                .remove(9)
                .post(POSTS + 1)
                .publish();
        Edition second = editions.current(layer);
        List<String> told = new ArrayList<>();
        editions.compare(first, second, new EditionComparison.Visitor() {
            @Override
            public void added(FeatureLine.Line line) {
                told.add("+" + line.id());
            }

            @Override
            public void removed(FeatureLine.Line line) {
                told.add("-" + line.id());
            }

            @Override
            public void changed(FeatureLine.Line before, FeatureLine.Line after) {
                told.add("%s rate %s→%s shape %s"
                        .formatted(
                                before.id(),
                                before.properties().get("rate"),
                                after.properties().get("rate"),
                                !before.shape().equals(after.shape())));
            }
        });

        assertThat(told)
                .containsExactly(
                        "p000007 rate null→1.5 shape false",
                        "p000008 rate 2.96→2.96 shape true",
                        "-p000009",
                        "+p003001");
    }

    /** Seeded: whatever comes, goes and changes, the comparison says what a plain look at both says. */
    @Test
    void agreesWithAPlainComparison() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            ChangingLayer changing = new ChangingLayer("random-" + seed);
            for (int i = 0; i < 2_500; i++) {
                if (random.nextInt(3) > 0) {
                    changing.post(i);
                }
            }
            Edition first = editions.current(changing);
            TreeMap<String, Feature> before = byId(changing);
            int steps = random.nextInt(40);
            for (int i = 0; i < steps; i++) {
                int number = random.nextInt(3_000);
                if (random.nextBoolean()) {
                    changing.post(number, random.nextDouble());
                } else {
                    changing.remove(number);
                }
            }
            changing.publish();
            TreeMap<String, Feature> after = byId(changing);
            long added = after.keySet().stream()
                    .filter(id -> !before.containsKey(id))
                    .count();
            long removed = before.keySet().stream()
                    .filter(id -> !after.containsKey(id))
                    .count();
            long changed = after.entrySet().stream()
                    .filter(entry -> before.containsKey(entry.getKey())
                            && !before.get(entry.getKey()).equals(entry.getValue()))
                    .count();
            Edition second = editions.current(changing);
            if (added + removed + changed == 0) {
                assertThat(second).as("seed %d", seed).isEqualTo(first);
            } else {
                assertThat(second.change()).as("seed %d", seed).isEqualTo(new Edition.Change(added, removed, changed));
            }
        }
    }

    @Test
    void storesTheSameShapeOnceForAllLayers() {
        ChangingLayer one = new ChangingLayer("one");
        ChangingLayer other = new ChangingLayer("other");
        for (int i = 0; i < 10; i++) {
            one.post(i).shape(i, ChangingLayer.circle(-76, 3 + i / 10.0, 300));
            other.post(100 + i).shape(100 + i, ChangingLayer.circle(-76, 3 + i / 10.0, 300));
        }
        int before = chunks();
        editions.current(one);
        assertThat(chunks() - before).isEqualTo(11);
        editions.current(other);
        assertThat(chunks() - before).isEqualTo(12);
    }

    @Test
    void anotherFieldOrLicenceIsAnotherEdition() throws IOException {
        Edition first = editions.current(layer);
        List<Feature> asItStood = live();
        LayerDescription before = layer.description();
        List<Field> fields = new ArrayList<>(before.fields());
        fields.remove(3);
        fields.add(Field.of("fresh", FieldType.TEXT, "Nuevo", "New"));
        layer.describe(new LayerDescription(
                before.id(),
                before.pack(),
                before.title(),
                before.description(),
                before.geometry(),
                fields,
                before.source(),
                null,
                null,
                0,
                14,
                before.style(),
                false));
        Edition second = editions.current(layer);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.change().changed())
                .as("those that had a rate")
                .isEqualTo(asItStood.stream()
                        .filter(feature -> feature.properties().get("rate") != null)
                        .count());
        assertThat(read(first)).isEqualTo(asItStood);
    }

    @Test
    void aLayerThatFailsHalfwayLeavesNothing() {
        AtomicInteger given = new AtomicInteger();
        int before = chunks();

        assertThatThrownBy(() -> editions.current(layer, () -> given.incrementAndGet() > 2_500))
                .isInstanceOf(EditionTaker.Stopped.class);
        assertThat(editions.list("posts")).isEmpty();
        assertThat(chunks()).isEqualTo(before);
        assertThat(editions.isCurrent(layer)).isFalse();
        assertThat(editions.current(layer).version()).isEqualTo(1);
    }

    @Test
    void anEmptyLayerHasAnEditionToo() throws IOException {
        Edition edition = editions.current(new ChangingLayer("empty"));

        assertThat(edition.features()).isZero();
        assertThat(read(edition)).isEmpty();
    }

    @Test
    void remembersTheSizesOfFiles() {
        Edition edition = editions.current(layer);
        editions.keepSize(edition, "csv", "es", 5_000_000_000L);
        editions.keepSize(edition, "csv", "es", 5_000_000_000L);

        assertThat(editions.sizes(edition, "es")).containsOnly(java.util.Map.entry("csv", 5_000_000_000L));
        assertThat(editions.sizes(edition, "en")).isEmpty();
    }

    private int chunks() {
        return store.database().jdbc().queryForObject("SELECT COUNT(*) FROM catalog_chunk", Integer.class);
    }

    private List<Feature> read(Edition edition) throws IOException {
        List<Feature> read = new ArrayList<>();
        editions.forEach(edition, read::add);
        return read;
    }

    /** With the types that fields promise: the whole numbers of this layer come as {@code Integer}. */
    private List<Feature> live() {
        return List.copyOf(byId(layer).values());
    }

    private static TreeMap<String, Feature> byId(ChangingLayer layer) {
        TreeMap<String, Feature> found = new TreeMap<>();
        layer.stream(
                co.territoria.layer.FeatureQuery.all(),
                feature -> found.put(
                        feature.id(),
                        FeatureLine.normal(feature, layer.description().fields())));
        return found;
    }
}
