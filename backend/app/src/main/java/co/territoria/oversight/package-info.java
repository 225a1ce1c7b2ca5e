/**
 * What a citizen and a group of oversight (<i>veeduría</i>) need to follow a project without an account and without a
 * script: its public page, feeds of what changed, what was announced held against what is recorded, and the reports and
 * proposals of citizens that moderation has made public. Knows territories, indicators, projects, plans and actors.
 */
@NullMarked
package co.territoria.oversight;

import org.jspecify.annotations.NullMarked;
