package co.territoria.catalog.metadata;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Field;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerMetadata;
import co.territoria.web.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as every catalogue reads it. What is not known is absent, and each serialisation says so in its own way;
 * nothing is made up to fill a form.
 *
 * @param name          what it is called and about
 * @param subject       what it is about
 * @param party         who answers for it, and what one may do with it
 * @param lineage       where it comes from
 * @param coverage      where and when
 * @param distributions the ways to get it
 * @param versions      published ones, the newest first; empty when none was published yet
 * @param withdrawn     whether it is published no more; its versions stay
 * @param origin        the installation that it belongs to; absent for our own
 */
public record CatalogueEntry(
        Name name,
        Subject subject,
        Party party,
        Lineage lineage,
        Coverage coverage,
        List<Distribution> distributions,
        List<Version> versions,
        boolean withdrawn,
        @Nullable Origin origin) {

    public CatalogueEntry {
        distributions = List.copyOf(distributions);
        versions = List.copyOf(versions);
    }

    public String id() {
        return name.id;
    }

    public String uri() {
        return name.uri;
    }

    /** The version in force, absent when none was published yet. */
    public @Nullable Version current() {
        return versions.isEmpty() ? null : versions.get(0);
    }

    /**
     * What it is called.
     *
     * @param id          in our addresses
     * @param uri         its identity in the world: the same in every catalogue
     * @param landingPage a page for people
     */
    public record Name(String id, String uri, LocalText title, LocalText description, String landingPage) {}

    /**
     * What it is about.
     *
     * @param themes   ours; a dataset of others may have several or none
     * @param nature   absent where others do not say
     * @param geometry absent where others do not say
     * @param fields   in order; empty where others do not say
     * @param example  fictional data
     */
    public record Subject(
            List<LayerMetadata.Theme> themes,
            List<LocalText> keywords,
            LayerMetadata.@Nullable Nature nature,
            @Nullable GeometryKind geometry,
            List<Field> fields,
            boolean example) {

        public Subject {
            themes = List.copyOf(themes);
            keywords = List.copyOf(keywords);
            fields = List.copyOf(fields);
        }
    }

    /**
     * Who answers for it.
     *
     * @param publisher absent when nobody is named
     * @param contact   a mail address, an address or a text, as stated
     * @param licence   absent when the source declares none
     */
    public record Party(
            @Nullable LocalText publisher,
            @Nullable String contact,
            @Nullable String licence) {}

    /**
     * Where it comes from.
     *
     * @param source   in one line; absent where others do not say
     * @param date     of the data, as precise as known
     * @param chain    the sources, from the origin to here
     * @param accuracy how far shapes may lie from the truth
     * @param quality  what is known to be weak
     */
    public record Lineage(
            @Nullable LocalText source,
            @Nullable String date,
            List<LayerMetadata.SourceStep> chain,
            @Nullable LocalText method,
            LayerMetadata.Frequency frequency,
            @Nullable LocalText accuracy,
            List<LocalText> quality) {

        public Lineage {
            chain = List.copyOf(chain);
            quality = List.copyOf(quality);
        }
    }

    /**
     * Where and when.
     *
     * @param extent absent for tables and empty layers
     * @param first  first day that it is about; absent without time
     * @param last   last day that it is about
     */
    public record Coverage(
            @Nullable BoundingBox extent,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /**
     * A way to get the data.
     *
     * @param id        within the dataset, for example {@code geojson}
     * @param access    address of the page or interface that leads to it
     * @param download  address of the file itself; absent for interfaces
     * @param mediaType absent where others do not say
     * @param bytes     size of the file, when it is known
     * @param sha256    of the file, when it is known
     * @param service   which of our interfaces serves it; absent for files
     */
    public record Distribution(
            String id,
            LocalText title,
            String access,
            @Nullable String download,
            @Nullable String mediaType,
            @Nullable Long bytes,
            @Nullable String sha256,
            @Nullable Service service) {}

    /** The interfaces of an installation. */
    public enum Service {
        FEATURES,
        TILES,
        RECORDS,
        DOMAIN
    }

    /**
     * A published version.
     *
     * @param checksum SHA-256 of the content in its canonical form
     */
    public record Version(int number, Instant published, String checksum, long features) {}

    /**
     * Where an entry was read.
     *
     * @param id     of the source in our settings
     * @param url    the catalogue that was read
     * @param readAt when it was last read well
     */
    public record Origin(String id, String name, String url, Instant readAt) {}
}
