package co.territoria.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the room holds in memory, read in one go; lists by pack.
 *
 * @param byCode the same projects, by pack and code
 */
record ProjectSnapshot(
        String version,
        Map<String, List<Project>> projects,
        Map<String, List<ProjectTheme>> themes,
        Map<String, Map<ProjectCode, Project>> byCode) {

    ProjectSnapshot(String version, Map<String, List<Project>> projects, Map<String, List<ProjectTheme>> themes) {
        this(version, projects, themes, byCode(projects));
    }

    private static Map<String, Map<ProjectCode, Project>> byCode(Map<String, List<Project>> projects) {
        Map<String, Map<ProjectCode, Project>> byCode = new HashMap<>();
        projects.forEach((pack, list) -> {
            Map<ProjectCode, Project> ofPack = new HashMap<>(list.size() * 2);
            list.forEach(project -> ofPack.putIfAbsent(project.code(), project));
            byCode.put(pack, ofPack);
        });
        return byCode;
    }

    Optional<Project> find(String pack, ProjectCode code) {
        return Optional.ofNullable(byCode.getOrDefault(pack, Map.of()).get(code));
    }
}
