package co.territoria.project;

import java.util.List;
import java.util.Map;

/** What the room holds in memory, read in one go; lists by pack. */
record ProjectSnapshot(String version, Map<String, List<Project>> projects, Map<String, List<ProjectTheme>> themes) {}
