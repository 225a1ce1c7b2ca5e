package co.territoria.landuse.record;

import java.util.List;

/** What is reported of the plans of a pack. A plan without rows is one of which nothing is known, not one without licences. */
public record Reported(List<Licence> licences, List<Occupation> occupations) {

    public static final Reported NOTHING = new Reported(List.of(), List.of());

    public Reported {
        licences = List.copyOf(licences);
        occupations = List.copyOf(occupations);
    }

    /** What of it is about one plan. */
    public Reported of(String plan) {
        return new Reported(
                licences.stream().filter(one -> one.plan().equals(plan)).toList(),
                occupations.stream().filter(one -> one.plan().equals(plan)).toList());
    }
}
