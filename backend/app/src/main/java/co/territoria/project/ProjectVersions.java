package co.territoria.project;

import java.util.List;

/**
 * What published versions say of one project. Details that only describe, such as documents and beneficiaries, are not
 * kept track of.
 *
 * @param records without what is drawn and without standing
 */
record ProjectVersions(
        List<Versioned<Project>> records,
        List<Versioned<Project.Drawn>> lines,
        List<Versioned<Project.Drawn>> areas,
        List<Versioned<ProjectDetails.StageChange>> stages,
        List<Versioned<Viability>> viabilities,
        List<Versioned<ProjectDetails.Funding>> funding,
        List<Versioned<ProjectDetails.Announcement>> announcements,
        List<Versioned<ProjectDetails.Milestone>> milestones,
        List<Versioned<ProjectDetails.PlannedPoint>> planned,
        List<Versioned<ProjectDetails.Report>> reports,
        List<Versioned<ProjectDetails.Contract>> contracts,
        List<Versioned<ProjectDetails.ValueChange>> valueChanges) {}
