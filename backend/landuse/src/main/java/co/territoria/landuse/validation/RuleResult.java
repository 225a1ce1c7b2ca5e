package co.territoria.landuse.validation;

import org.jspecify.annotations.Nullable;

/**
 * What became of one rule.
 *
 * @param reason   why it does not apply or cannot be verified, or what a reader must know of how it was checked; absent where
 *                 there is nothing to say
 * @param checked  things looked at: zones, pairs or parts, as the rule has it
 * @param findings faults that break it, those told under another rule included
 */
public record RuleResult(
        Rule rule, Outcome outcome, @Nullable Text reason, int checked, int findings) {

    public RuleResult {
        if (outcome == Outcome.PASSED && checked == 0) {
            throw new IllegalArgumentException(rule.id() + " cannot pass without having looked at anything");
        }
    }
}
