package planted.tile;

import planted.store.KnowsWeb;

/** Allowed for a room, not for a pure computation: see ModularityTest. */
record KnowsStore(KnowsWeb known) {}
