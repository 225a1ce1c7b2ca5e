package planted.utils;

/** A package that is no word of the domain: see ModularityTest. */
record Helper(String text) {}
