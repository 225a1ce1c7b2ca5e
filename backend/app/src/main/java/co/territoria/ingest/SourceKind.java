package co.territoria.ingest;

import co.territoria.store.Datasets;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code sources.csv}: the sources that every other file cites by key. */
@Component
@Order(10)
final class SourceKind implements DatasetKind {

    private final Sources sources;

    SourceKind(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String kind() {
        return "sources";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        return pack.find("sources.csv").map(file -> new Delivery("sources", List.of(file))).stream()
                .toList();
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        return Table.read(
                        delivery.files().get(0),
                        Set.of("key", "organisation", "title_es"),
                        Set.of(
                                "title_en",
                                "date",
                                "method_es",
                                "method_en",
                                "access_es",
                                "access_en",
                                "licence",
                                "notes_es",
                                "notes_en"),
                        notices)
                .map(table -> sources(pack, table, notices))
                .filter(read -> !notices.hasErrors())
                .map(read -> (dataset, version) -> sources.write(dataset, version, read));
    }

    private static List<Source> sources(PackFiles pack, Table table, Notices notices) {
        List<Source> read = new ArrayList<>();
        table.uniqueBy("key", notices).forEach((key, row) -> {
            String organisation = row.required("organisation");
            LocalText title = LocalText.ofNullable(row.required("title_es"), row.text("title_en"));
            if (title != null) {
                read.add(new Source(
                        pack.pack(),
                        key,
                        organisation,
                        title,
                        row.text("date"),
                        LocalText.ofNullable(row.text("method_es"), row.text("method_en")),
                        LocalText.ofNullable(row.text("access_es"), row.text("access_en")),
                        row.text("licence"),
                        LocalText.ofNullable(row.text("notes_es"), row.text("notes_en"))));
            }
        });
        return read;
    }
}
