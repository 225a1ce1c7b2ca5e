package co.territoria.layer;

import java.util.List;
import java.util.Optional;

/** The port by which the room that holds the packs tells of them to rooms that know layers only. */
public interface PackNotes {

    /** The packs as they stand now, the default one first. */
    List<PackNote> packs();

    default Optional<PackNote> find(String id) {
        return packs().stream().filter(pack -> pack.id().equals(id)).findFirst();
    }
}
