package co.territoria.oversight;

import java.util.List;

/**
 * An element of a plan that names a project, in words of one language.
 *
 * @param plan     code of the plan
 * @param planName with what it is not: a programme of government is no adopted plan
 * @param node     code of the element
 * @param path     names of the elements above it, from the top
 * @param places   names of the municipalities that it names; empty where it names none
 * @param cited    plan and document, short, as a source is cited
 */
record Mention(
        String plan,
        String planName,
        String node,
        String kind,
        String name,
        List<String> path,
        List<String> places,
        String cited) {

    Mention {
        path = List.copyOf(path);
        places = List.copyOf(places);
    }
}
