package co.territoria.composite;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Weights from the first principal component of the correlations between components: the squared loadings, which add
 * up to one (G. Nicoletti, S. Scarpetta and O. Boylaud, <i>Summary indicators of product market regulation</i>, OECD
 * 2000; OECD and JRC, <i>Handbook on Constructing Composite Indicators</i>, 2008, chapter 6). Pure.
 *
 * @param weights  squared loadings; a component that does not vary has none
 * @param share    part of all variance that this component explains, 0 to 1
 * @param opposite components that run against the others: their weight says how strongly, not which way
 */
record PrincipalWeights(double[] weights, double share, List<Integer> opposite) {

    /** With fewer complete territories there is nothing to correlate. */
    static final int FEWEST_TERRITORIES = 3;

    /**
     * @param rows normalised values of territories that have all of them, at least {@link #FEWEST_TERRITORIES}
     * @param varies which components do
     * @return equal weights among those that vary when fewer than two do
     */
    static PrincipalWeights of(double[][] rows, boolean[] varies) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < varies.length; i++) {
            if (varies[i] && variesIn(rows, i)) {
                kept.add(i);
            }
        }
        double[] weights = new double[varies.length];
        if (kept.size() < 2) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = kept.isEmpty() ? 1.0 / weights.length : kept.contains(i) ? 1 : 0;
            }
            return new PrincipalWeights(weights, 1, List.of());
        }
        double[][] data = new double[rows.length][kept.size()];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < kept.size(); i++) {
                data[row][i] = rows[row][kept.get(i)];
            }
        }
        EigenDecomposition parts =
                new EigenDecomposition(new PearsonsCorrelation(new Array2DRowRealMatrix(data)).getCorrelationMatrix());
        // the library orders real eigenvalues of a symmetric matrix from the greatest
        RealVector loadings = parts.getEigenvector(0);
        double sum = 0;
        for (double loading : loadings.toArray()) {
            sum += loading;
        }
        List<Integer> opposite = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            double loading = loadings.getEntry(i);
            weights[kept.get(i)] = loading * loading;
            if (loading * sum < 0) {
                opposite.add(kept.get(i));
            }
        }
        return new PrincipalWeights(weights, parts.getRealEigenvalue(0) / kept.size(), opposite);
    }

    private static boolean variesIn(double[][] rows, int column) {
        for (double[] row : rows) {
            if (row[column] != rows[0][column]) {
                return true;
            }
        }
        return false;
    }
}
