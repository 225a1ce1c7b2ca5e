package co.territoria.indicator;

import co.territoria.indicator.IndicatorDelivery.Row;
import co.territoria.layer.Period;
import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Observations in the store. Texts that repeat (territory, source, note, and indicator with period and breakdown) are
 * kept once and told by number, see decision 15; numbers are given once and never change their meaning.
 */
final class JdbcObservations {

    private static final int BATCH_ROWS = 1_000;

    /** Uses the index observation_map: one map is one small range of it, however many observations there are. */
    static final String SLICE = """
            SELECT territory, obs_value, status, source, note
              FROM observation
             WHERE slice = ? AND from_version <= ? AND to_version > ?
            """;

    /** Rows that a later version closed or opened, with the time that it was published at. */
    private static final String REVISED = """
            SELECT o.slice, o.territory, o.from_version, o.to_version, o.obs_value, o.status, o.source, o.note,
                   s.period, s.breakdown, d.published, v.loaded_at AS opened_at, w.loaded_at AS closed_at
              FROM observation_slice s
              JOIN dataset d ON d.id = s.dataset
              JOIN observation o ON o.slice = s.id
              JOIN observation_territory k ON k.id = o.territory
              JOIN dataset_version v ON v.dataset = s.dataset AND v.version = o.from_version
              LEFT JOIN dataset_version w ON w.dataset = s.dataset AND w.version = o.to_version
             WHERE s.indicator = ? AND d.pack = ? AND o.from_version <= d.published
               AND (o.from_version > 1 OR o.to_version <= d.published)
            """;

    private static final Comparator<Row> BY_SLICE = Comparator.comparing(Row::indicator)
            .thenComparing(row -> row.breakdown().id())
            .thenComparing(Row::period)
            .thenComparing(row -> row.observation().territory());

    private final Database database;
    private final Names<TerritoryCode> territories;
    private final Names<String> sources;
    private final Names<LocalText> notes;

    JdbcObservations(Database database) {
        this.database = database;
        this.territories = new Names<>(() -> read("observation_territory", "code", TerritoryCode::new));
        this.sources = new Names<>(() -> read("observation_source", "source_key", key -> key));
        this.notes = new Names<>(this::readNotes);
    }

    private <T> Map<Integer, T> read(String table, String column, Function<String, T> reader) {
        Map<Integer, T> names = new HashMap<>();
        database.jdbc().query("SELECT id, %s FROM %s ORDER BY id".formatted(column, table), row -> {
            names.put(row.getInt(1), reader.apply(row.getString(2)));
        });
        return names;
    }

    private Map<Integer, LocalText> readNotes() {
        Map<Integer, LocalText> read = new HashMap<>();
        database.jdbc().query("SELECT id, note_es, note_en FROM observation_note ORDER BY id", row -> {
            read.put(row.getInt(1), new LocalText(row.getString(2), row.getString(3)));
        });
        return read;
    }

    /**
     * The observations of one slice in one version of its dataset, those without number included, by territory. Number
     * and version come with the list of slices, so that a map needs no other table.
     */
    List<Observation> read(int number, int version) {
        List<Observation> slice = database.jdbc()
                .query(
                        SLICE,
                        (row, index) -> {
                            double value = row.getDouble(2);
                            boolean none = row.wasNull();
                            ValueStatus status = ValueStatus.ofSdmx(row.getString(3));
                            int source = row.getInt(4);
                            int note = row.getInt(5);
                            boolean noted = !row.wasNull();
                            return new Observation(
                                    territories.get(row.getInt(1)),
                                    none ? null : value,
                                    status,
                                    sources.get(source),
                                    noted ? notes.get(note) : null);
                        },
                        number,
                        version,
                        version);
        // a territory that came later has a later number, whatever its code
        slice.sort(Comparator.comparing(Observation::territory));
        return slice;
    }

    /**
     * What later versions of its dataset changed of an indicator, up to the version in force, newest first. A period or
     * breakdown that came new is no revision, nor is the first version.
     *
     * @param only this territory, absent for all
     */
    List<Revision> revisions(String pack, IndicatorCode indicator, @Nullable TerritoryCode only, BreakdownAxes axes) {
        Map<Integer, Integer> firstOf = new HashMap<>();
        Map<Integer, Instant> publishedAt = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT o.slice, MIN(o.from_version) FROM observation_slice s JOIN dataset d ON d.id = s.dataset"
                                + " JOIN observation o ON o.slice = s.id WHERE s.indicator = ? AND d.pack = ?"
                                + " GROUP BY o.slice",
                        row -> {
                            firstOf.put(row.getInt(1), row.getInt(2));
                        },
                        indicator.value(),
                        pack);
        List<Revised> rows = new ArrayList<>();
        String ofTerritory = only == null ? "" : " AND k.code = ?";
        database.jdbc()
                .query(
                        REVISED + ofTerritory + " ORDER BY o.slice, o.territory, o.from_version",
                        row -> {
                            rows.add(new Revised(
                                    row.getInt("slice"),
                                    row.getString("period"),
                                    axes.read(row.getString("breakdown")),
                                    row.getInt("from_version"),
                                    row.getInt("to_version"),
                                    row.getInt("published"),
                                    observation(row)));
                            publishedAt.put(row.getInt("from_version"), instant(row, "opened_at"));
                            if (row.getObject("closed_at") != null) {
                                publishedAt.put(row.getInt("to_version"), instant(row, "closed_at"));
                            }
                        },
                        (only == null
                                        ? List.of(indicator.value(), pack)
                                        : List.of(indicator.value(), pack, only.value()))
                                .toArray());
        return Revised.revisions(rows, firstOf, publishedAt);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Observation observation(ResultSet row) throws SQLException {
        double value = row.getDouble("obs_value");
        boolean none = row.wasNull();
        int note = row.getInt("note");
        boolean noted = !row.wasNull();
        return new Observation(
                territories.get(row.getInt("territory")),
                none ? null : value,
                ValueStatus.ofSdmx(row.getString("status")),
                sources.get(row.getInt("source")),
                noted ? notes.get(note) : null);
    }

    /**
     * Makes these values the content of the dataset from this version on: closes the rows that are gone or changed,
     * adds the new ones, leaves the equal ones alone. Works slice by slice, so that it holds one slice of the store in
     * memory at a time. To be called inside the publishing transaction.
     *
     * @return values in force in that version
     */
    int replace(int dataset, int version, List<Row> values) {
        List<Row> sorted = new ArrayList<>(values);
        sorted.sort(BY_SLICE);
        Keys keys = new Keys(values);
        Map<SliceKey, Integer> known = slices(dataset);
        Set<Integer> gone = new HashSet<>(known.values());
        Changes changes = new Changes(version);
        int from = 0;
        while (from < sorted.size()) {
            SliceKey key = SliceKey.of(sorted.get(from));
            int to = from + 1;
            while (to < sorted.size() && SliceKey.of(sorted.get(to)).equals(key)) {
                to++;
            }
            Integer slice = known.get(key);
            if (slice == null) {
                changes.add(addSlice(dataset, key), keys, sorted.subList(from, to), Map.of());
            } else {
                gone.remove(slice);
                changes.add(slice, keys, sorted.subList(from, to), open(slice));
            }
            from = to;
        }
        changes.write();
        close(gone, version);
        return values.size();
    }

    private Map<SliceKey, Integer> slices(int dataset) {
        Map<SliceKey, Integer> slices = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT id, indicator, period, breakdown FROM observation_slice WHERE dataset = ? ORDER BY id",
                        row -> {
                            slices.put(
                                    new SliceKey(row.getString(2), row.getString(3), row.getString(4)), row.getInt(1));
                        },
                        dataset);
        return slices;
    }

    private int addSlice(int dataset, SliceKey key) {
        Period period = Period.parse(key.period);
        JdbcTemplate jdbc = database.jdbc();
        jdbc.update(
                "INSERT INTO observation_slice (dataset, indicator, period, breakdown, first_day, last_day)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                dataset,
                key.indicator,
                key.period,
                key.breakdown,
                period.firstDay(),
                period.lastDay());
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT id FROM observation_slice WHERE dataset = ? AND indicator = ? AND period = ? AND breakdown = ?",
                Integer.class,
                dataset,
                key.indicator,
                key.period,
                key.breakdown));
    }

    /** The rows of a slice that no version has closed, by territory. */
    private Map<Integer, Cells> open(int slice) {
        Map<Integer, Cells> open = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT territory, obs_value, status, source, note FROM observation"
                                + " WHERE slice = ? AND to_version = ?",
                        row -> {
                            open.put(
                                    row.getInt(1),
                                    new Cells(
                                            row.getObject(2, Double.class),
                                            row.getString(3),
                                            row.getInt(4),
                                            row.getObject(5, Integer.class)));
                        },
                        slice,
                        VersionedTable.OPEN);
        return open;
    }

    private void close(Collection<Integer> slices, int version) {
        database.jdbc()
                .batchUpdate(
                        "UPDATE observation SET to_version = ? WHERE slice = ? AND to_version = ?",
                        slices,
                        BATCH_ROWS,
                        (statement, slice) -> {
                            statement.setInt(1, version);
                            statement.setInt(2, slice);
                            statement.setInt(3, VersionedTable.OPEN);
                        });
    }

    /** Indicator, period and breakdown, as they stand in the store. */
    private record SliceKey(String indicator, String period, String breakdown) {

        static SliceKey of(Row row) {
            return new SliceKey(
                    row.indicator().value(), row.period(), row.breakdown().id());
        }
    }

    /** What a row says, besides whom it is about. */
    private record Cells(
            @Nullable Double value,
            String status,
            int source,
            @Nullable Integer note) {}

    private record Change(
            int slice, int territory, @Nullable Cells cells) {}

    /** Rows to close and to add, written in batches. */
    private final class Changes {

        private final int version;
        private final List<Change> closed = new ArrayList<>();
        private final List<Change> added = new ArrayList<>();

        Changes(int version) {
            this.version = version;
        }

        void add(int slice, Keys keys, List<Row> wanted, Map<Integer, Cells> open) {
            Map<Integer, Cells> left = new HashMap<>(open);
            for (Row row : wanted) {
                Observation observation = row.observation();
                int territory = keys.territory(observation.territory());
                Cells cells = new Cells(
                        observation.value(),
                        observation.status().sdmx(),
                        keys.source(observation.source()),
                        observation.note() == null ? null : keys.note(observation.note()));
                Cells before = left.remove(territory);
                if (cells.equals(before)) {
                    continue;
                }
                if (before != null) {
                    closed.add(new Change(slice, territory, null));
                }
                added.add(new Change(slice, territory, cells));
            }
            left.keySet().forEach(territory -> closed.add(new Change(slice, territory, null)));
            if (closed.size() + added.size() >= BATCH_ROWS) {
                write();
            }
        }

        void write() {
            closeRows(closed, version);
            addRows(added, version);
            closed.clear();
            added.clear();
        }
    }

    private void closeRows(List<Change> closed, int version) {
        database.jdbc()
                .batchUpdate(
                        "UPDATE observation SET to_version = ? WHERE slice = ? AND territory = ? AND to_version = ?",
                        closed,
                        BATCH_ROWS,
                        (statement, row) -> {
                            statement.setInt(1, version);
                            statement.setInt(2, row.slice);
                            statement.setInt(3, row.territory);
                            statement.setInt(4, VersionedTable.OPEN);
                        });
    }

    private void addRows(List<Change> added, int version) {
        database.jdbc()
                .batchUpdate(
                        "INSERT INTO observation (slice, territory, from_version, to_version, obs_value, status,"
                                + " source, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        added,
                        BATCH_ROWS,
                        (statement, row) -> {
                            Cells cells = Objects.requireNonNull(row.cells);
                            statement.setInt(1, row.slice);
                            statement.setInt(2, row.territory);
                            statement.setInt(3, version);
                            statement.setInt(4, VersionedTable.OPEN);
                            statement.setObject(5, cells.value, Types.DOUBLE);
                            statement.setString(6, cells.status);
                            statement.setInt(7, cells.source);
                            statement.setObject(8, cells.note, Types.INTEGER);
                        });
    }

    private void addName(String sql, @Nullable Object... texts) {
        database.jdbc().update(sql, texts);
    }

    /** The numbers of all texts of a delivery; what is new gets one. */
    private final class Keys {

        private final Map<TerritoryCode, Integer> territory;
        private final Map<String, Integer> source;
        private final Map<LocalText, Integer> note;

        Keys(List<Row> values) {
            Set<TerritoryCode> codes =
                    values.stream().map(row -> row.observation().territory()).collect(Collectors.toSet());
            Set<String> keys =
                    values.stream().map(row -> row.observation().source()).collect(Collectors.toSet());
            Set<LocalText> texts = values.stream()
                    .map(row -> row.observation().note())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            this.territory = complete(
                    codes,
                    () -> read("observation_territory", "code", TerritoryCode::new),
                    code -> addName("INSERT INTO observation_territory (code) VALUES (?)", code.value()));
            this.source = complete(
                    keys,
                    () -> read("observation_source", "source_key", key -> key),
                    key -> addName("INSERT INTO observation_source (source_key) VALUES (?)", key));
            this.note = complete(
                    texts,
                    JdbcObservations.this::readNotes,
                    text -> addName(
                            "INSERT INTO observation_note (note_es, note_en) VALUES (?, ?)", text.es(), text.en()));
        }

        private <T> Map<T, Integer> complete(Set<T> wanted, Supplier<Map<Integer, T>> reader, Consumer<T> adder) {
            Map<T, Integer> numbers = inverse(reader.get());
            // in the order of the codes: rows of a slice then lie in that order too
            List<T> added = wanted.stream()
                    .filter(name -> !numbers.containsKey(name))
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
            added.forEach(adder);
            return added.isEmpty() ? numbers : inverse(reader.get());
        }

        private static <T> Map<T, Integer> inverse(Map<Integer, T> names) {
            Map<T, Integer> numbers = new HashMap<>();
            names.forEach((number, name) -> numbers.putIfAbsent(name, number));
            return numbers;
        }

        int territory(TerritoryCode code) {
            return Objects.requireNonNull(territory.get(code));
        }

        int source(String key) {
            return Objects.requireNonNull(source.get(key));
        }

        int note(LocalText text) {
            return Objects.requireNonNull(note.get(text));
        }
    }

    /** Names by number, read again when a number is not among them: somebody gave it since. */
    private static final class Names<T> {

        private final Supplier<Map<Integer, T>> reader;
        private volatile List<@Nullable T> names = List.of();

        Names(Supplier<Map<Integer, T>> reader) {
            this.reader = reader;
        }

        T get(int number) {
            T name = at(names, number);
            if (name == null) {
                Map<Integer, T> read = reader.get();
                int most =
                        read.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
                List<@Nullable T> all = new ArrayList<>(Collections.nCopies(most + 1, null));
                read.forEach(all::set);
                names = all;
                name = at(all, number);
            }
            if (name == null) {
                throw new IllegalStateException("nothing has the number " + number);
            }
            return name;
        }

        private static <T> @Nullable T at(List<@Nullable T> names, int number) {
            return number < names.size() ? names.get(number) : null;
        }
    }
}
