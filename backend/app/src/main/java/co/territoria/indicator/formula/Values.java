package co.territoria.indicator.formula;

/** What a formula is computed from: the inputs at one place and one period. */
public interface Values {

    /** The value in the unit of the input, or why there is none. */
    Amount at(Input input);

    /** The same place, so many periods of the series of these inputs before. */
    Values before(int periods);

    /** The place above, in the same period. */
    Values parent();

    /** The whole that everything belongs to, in the same period. */
    Values root();
}
